import type { KeySources } from '../../node/index.ts';
import type { Finding } from '../finding.ts';
export interface MachineOrder {
    readonly apiKey: KeySources;
    /** Folder of the runs. */
    readonly runs: string;
    /** File of the certifier's private key. */
    readonly certifierKey: string;
}
/** Examines this machine: what every run needs, whatever the node. */
export declare function examineMachine(order: MachineOrder): Promise<readonly Finding[]>;
