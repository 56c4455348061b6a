import { type ControlChallenge, type ControlProof, type PublicKey } from '../envelope/index.ts';
import { type NodeOptions } from '../node/index.ts';
import type { Run } from './runs.ts';
/** Whether the operator's key was shown to control a node. */
export type Control = {
    readonly kind: 'proven';
    readonly keyid: string;
}
/** Nobody answered the challenge; it stays open for this run. */
 | {
    readonly kind: 'open';
    readonly challenge: ControlChallenge;
    readonly reason: string;
};
interface ControlParts {
    readonly operator: PublicKey;
    /** The answer to the run's challenge, where the operator gave it by hand. */
    readonly proof: ControlProof | undefined;
    /** The node's API key, and what the user allows of the way to it. */
    readonly way: Pick<NodeOptions, 'key' | 'access'>;
    readonly signal: AbortSignal;
}
/**
 * Asks for a proof that an operator controls the node of a run: a signature over a nonce made for
 * this run, from the node itself or given by hand. What is proven is kept in the journal.
 * @throws IqError `VERIFICATION` when an answer is no proof
 */
export declare function proveControl(run: Run, { operator, proof, way, signal }: ControlParts): Promise<Control>;
export {};
