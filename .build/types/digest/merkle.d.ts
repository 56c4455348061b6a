/** Hash of one leaf, RFC 6962 section 2.1: SHA-256(0x00 || leaf). */
export declare function leafHash(leaf: Uint8Array): Buffer;
/** Hash of an inner node: SHA-256(0x01 || left || right). */
export declare function nodeHash(left: Uint8Array, right: Uint8Array): Buffer;
/** The Merkle tree of RFC 6962 and RFC 9162, built leaf by leaf in memory of O(log n). */
export declare class MerkleTree {
    #private;
    get size(): number;
    append(leaf: Uint8Array): void;
    /** Appends a leaf by its `leafHash`. */
    appendHash(hash: Buffer): void;
    /** The root of the leaves so far; SHA-256 of nothing for the empty tree. */
    root(): Buffer;
}
/** The root over leaf hashes held in memory. */
export declare function rootOf(leafHashes: readonly Buffer[]): Buffer;
/** Size of the left subtree of a tree of `size` >= 2 leaves: the largest power of two below it. */
export declare function leftSize(size: number): number;
