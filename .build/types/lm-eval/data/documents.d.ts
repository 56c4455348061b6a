import type { PyDict } from '../python/index.ts';
/** One file whose bytes a split was read from. */
export interface DataFile {
    /** Absolute path, or the name of a part of a fetched dataset. */
    readonly path: string;
    /** SHA-256 of its bytes, lower-case hex. */
    readonly sha256: string;
}
/** The documents of one split: random access, read-only, the same document for the same index. */
export interface Documents {
    readonly size: number;
    /** Column names in order; every document has exactly these keys. */
    readonly columns: readonly string[];
    readonly files: readonly DataFile[];
    /** @throws RangeError outside 0 to `size - 1` */
    at(index: number): PyDict;
}
/** Documents held in memory. */
export declare function documentsOf(rows: readonly PyDict[], columns: readonly string[], files?: readonly DataFile[]): Documents;
