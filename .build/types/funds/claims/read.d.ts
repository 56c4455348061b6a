import type { RowSink } from './row.ts';
/** A claim file that was read to its end. */
export interface ClaimFile {
    readonly path: string;
    /** SHA-256 of its bytes, lower-case hex. */
    readonly sha256: string;
}
/**
 * Reads a claim file: CSV, or JSON lines when its name ends so (`.jsonl`, `.ndjson`).
 * @param blockBytes read at once, see `readCsv`
 * @throws IqError `DATA`, naming file and line; whatever the sink throws
 */
export declare function readClaims(path: string, sink: RowSink, blockBytes?: number): Promise<ClaimFile>;
/** About how many claims a file has, from its size and its first lines. @throws IqError `DATA` */
export declare function expectedClaims(path: string): Promise<number>;
