/** The raw rows of one or several files, by index. */
export interface Rows<Row> {
    readonly size: number;
    at(index: number): Row;
}
/** Rows of several files as one sequence. */
export declare function concatenated<Row>(parts: readonly Rows<Row>[]): Rows<Row>;
export declare function keptRows<Row>(rows: readonly Row[]): Rows<Row>;
/** Rows that stay in their file: eight bytes of memory and one positional read each. */
export declare class FileRows<Row> implements Rows<Row> {
    #private;
    readonly size: number;
    /** `offsets` has one entry more than there are rows: row i is the bytes from i to i + 1. */
    constructor(path: string, offsets: Offsets, parse: (bytes: Buffer) => Row);
    at(index: number): Row;
}
/** A list of numbers that grows without copying, eight bytes each. */
export declare class Offsets {
    #private;
    get length(): number;
    push(value: number): void;
    /** undefined outside 0 to `length - 1`. */
    at(index: number): number | undefined;
}
