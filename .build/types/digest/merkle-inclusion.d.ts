/**
 * The audit path of leaf `index`, from the leaf's sibling up (RFC 9162 section 2.1.3.1).
 * @throws RangeError when there is no such leaf
 */
export declare function inclusionProof(leafHashes: readonly Buffer[], index: number): Buffer[];
export interface InclusionClaim {
    readonly index: bigint;
    readonly size: bigint;
    readonly leafHash: Uint8Array;
    readonly proof: readonly Uint8Array[];
    readonly root: Uint8Array;
}
/** Whether the leaf is at `index` of the tree of `size` leaves with `root` (RFC 9162 2.1.3.2). */
export declare function verifyInclusion(claim: InclusionClaim): boolean;
