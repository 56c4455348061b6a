import { type ErrorCode } from './codes.ts';
interface Details {
    /** What the user can do next, a sentence without a final full stop. */
    readonly next?: string;
    readonly cause?: unknown;
}
/**
 * A failure whose reason we know. `message` is one line naming the file and place;
 * anything that is not an `IqError` is a bug and is never swallowed.
 */
export declare class IqError extends Error {
    readonly name = "IqError";
    readonly code: ErrorCode;
    readonly next: string | undefined;
    constructor(code: ErrorCode, message: string, details?: Details);
    /** The exit code of a command that ends with this error. */
    get exitCode(): number;
}
export declare function isIqError(error: unknown): error is IqError;
/** The message of anything thrown, on one line. */
export declare function describeError(error: unknown): string;
export {};
