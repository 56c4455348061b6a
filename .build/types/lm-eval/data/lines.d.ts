/** One line of a file, without its line feed. */
export interface Line {
    readonly text: string;
    /** From 1. */
    readonly number: number;
    /** Byte offset of its first byte. */
    readonly offset: number;
}
/**
 * Reads a UTF-8 file line by line in constant memory and returns its SHA-256 and length in bytes.
 * @throws IqError `DATA` when it cannot be read, is not UTF-8 or has a line beyond 64 MiB
 */
export declare function readLines(path: string, take: (line: Line) => void): Promise<{
    readonly sha256: string;
    readonly bytes: number;
}>;
