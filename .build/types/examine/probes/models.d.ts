import type { Probed, Spoken } from '../probe.ts';
import type { Subject } from '../subject.ts';
/** Which models the node lists, and which server it is by what it says of itself. */
export declare const models: (subject: Subject, { protocol, protocols }: Pick<Spoken, 'protocol' | 'protocols'>) => Promise<Probed>;
