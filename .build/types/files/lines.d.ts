/** A line without its line feed. */
export interface Line {
    readonly bytes: Buffer;
    /** Of its first byte in the file. */
    readonly offset: number;
    /** Whether a line feed ends it; only the last line may have none. */
    readonly ended: boolean;
}
/** Told of a line that is longer than allowed. */
export interface LineBound {
    /** Bytes at most. */
    readonly most: number;
    /** @returns the error to throw for the line with this number, from 1 */
    readonly tooLong: (number: number) => Error;
}
/** The lines of a file read in chunks of any size; time and memory are linear in the longest line. */
export declare function linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, { most, tooLong }: LineBound): AsyncGenerator<Line>;
