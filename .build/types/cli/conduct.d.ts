import { type NodeOptions } from '../node/index.ts';
import { type Session } from '../run/index.ts';
import { type OperatorOptions } from './operator.ts';
import type { Output } from './output.ts';
export interface ConductOptions extends OperatorOptions {
    readonly reports: string;
    readonly keys: string;
    readonly requireTier?: string;
    readonly thirdParty?: boolean;
    /** Seconds that the node may be away. Default: a few minutes. */
    readonly patience?: number;
    /** Minutes after which nothing new is asked. Default: none. */
    readonly deadline?: number;
}
/** How a node is reached: its API key, and what the user allows of the way. */
export type Way = Pick<NodeOptions, 'key' | 'access'>;
/** Runs a session to its end, shows how it goes, and publishes its report. Closes the run. */
export declare function conduct(session: Session, options: ConductOptions, way: Way, output: Output): Promise<{
    readonly folder: string;
} | undefined>;
