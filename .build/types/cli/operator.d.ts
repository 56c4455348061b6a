import type { NodeOptions } from '../node/index.ts';
import { type Session } from '../run/index.ts';
import type { Output } from './output.ts';
export interface OperatorOptions {
    /** PEM file of the operator's public key. */
    readonly operatorKey?: string;
    /** File with the operator's answer to the challenge of the run. */
    readonly operatorProof?: string;
}
/**
 * Has the operator of the node prove control of it, where a key is given; says how it is done when
 * the node does not answer for itself.
 * @throws IqError `VERIFICATION` when an answer is no proof, `CONFIG` for files that cannot be read
 */
export declare function checkOperator({ run }: Session, { operatorKey, operatorProof }: OperatorOptions, way: Pick<NodeOptions, 'key' | 'access'>, output: Output): Promise<void>;
