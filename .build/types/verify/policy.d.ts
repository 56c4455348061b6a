import type { PublicKey } from '../envelope/index.ts';
/** Whom and what a verifier trusts. Nothing of it is ever taken from a signed file. */
export interface VerifyPolicy {
    /** Keys of the certifiers. */
    readonly keys: readonly PublicKey[];
    /** How many distinct keys must have signed. Default 1. */
    readonly threshold?: number;
    /** Accepted types of predicate. Default: only ours, `nodeEvalTypes`. */
    readonly predicateTypes?: readonly string[];
    /** The time at which the certificate must be valid. */
    readonly now: Date;
    /** Milliseconds by which clocks may differ. Default 300 000. */
    readonly clockSkewMs?: number;
}
/**
 * Fills in the defaults.
 * @throws RangeError for a threshold that nothing or nobody could meet, an invalid time or skew
 */
export declare function completePolicy(policy: VerifyPolicy): Required<VerifyPolicy>;
