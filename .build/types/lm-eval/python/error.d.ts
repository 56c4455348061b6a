/** The Python exceptions this room raises. */
export type PyErrorType = 'JSONDecodeError' | 'MemoryError' | 'OverflowError' | 'RecursionError' | 'SyntaxError' | 'TypeError' | 'ValueError' | 'ZeroDivisionError';
/**
 * Where Python would raise an exception. It knows no file: whoever evaluates a task or reads data
 * turns it into an `IqError` that names file and place, with this error as its cause.
 */
export declare class PyError extends Error {
    readonly name: string;
    readonly type: PyErrorType;
    constructor(type: PyErrorType, message: string);
}
/** Text that Python's `json.loads` refuses. The message ends with the line and column. */
export declare class JsonSyntaxError extends PyError {
    readonly name = "JsonSyntaxError";
    /** From 1. */
    readonly line: number;
    /** From 1, in code points. */
    readonly column: number;
    constructor(problem: string, text: string, offset: number);
}
