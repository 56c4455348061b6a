/** Takes a claim file, header first, then row after row. */
export interface RowSink {
    /** @param names of the columns */
    header(names: readonly string[], where: string): void;
    /**
     * One row.
     * @param bytes hold the row, and are used again for the next one
     * @param cells start and end in `bytes` of each column: 2 x i and 2 x i + 1
     * @param line of the file, from 1
     */
    row(bytes: Buffer, cells: Int32Array, line: number): void;
}
/** Columns at most; a line with more is malformed. */
export declare const mostColumns = 64;
/** A row given as texts, in the form of bytes and offsets. */
export declare class TextRow {
    readonly cells: Int32Array<ArrayBuffer>;
    bytes: Buffer<ArrayBuffer>;
    set(fields: readonly string[]): void;
}
