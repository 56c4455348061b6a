/** Text that is not the strict JSON we accept; `message` ends with the place, counted from 1. */
export declare class JsonError extends Error {
    readonly name = "JsonError";
    /** Line, from 1; 0 when the bytes are no text at all. */
    readonly line: number;
    /** Column in UTF-16 units, from 1; 0 when the bytes are no text at all. */
    readonly column: number;
    constructor(reason: string, line: number, column: number);
}
