/**
 * Proof that the first `size` leaves are a prefix of the whole (RFC 9162 section 2.1.4.1).
 * @throws RangeError unless 0 < `size` <= number of leaves
 */
export declare function consistencyProof(leafHashes: readonly Buffer[], size: number): Buffer[];
export interface ConsistencyClaim {
    readonly size1: bigint;
    readonly size2: bigint;
    readonly root1: Uint8Array;
    readonly root2: Uint8Array;
    readonly proof: readonly Uint8Array[];
}
/**
 * Whether the tree with `root1` is a prefix of the one with `root2` (RFC 9162 section 2.1.4.2).
 * An empty first tree proves nothing and is refused.
 */
export declare function verifyConsistency(claim: ConsistencyClaim): boolean;
