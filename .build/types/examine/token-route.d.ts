import type { Protocol } from '../item/index.ts';
import type { Subject } from './subject.ts';
/** Tokens of a text by the server's own `/tokenize`, or `undefined` where it has none. */
export declare function countByRoute(subject: Subject, protocol: Protocol, text: string): Promise<number | undefined>;
