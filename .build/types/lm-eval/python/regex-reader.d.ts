import { IqError } from '../../errors/index.ts';
/** A failure of a pattern or replacement, in one line that quotes it. */
export declare function regexError(pattern: string, what: string): IqError;
/** Reads a pattern character by character (code points, as Python counts). */
export declare class PatternReader {
    #private;
    constructor(pattern: string);
    get position(): number;
    rewind(position: number): void;
    /** The next character, or `undefined` at the end. */
    peek(): string | undefined;
    take(): string | undefined;
    /** Takes `text` (ASCII) if it comes next. */
    takeIf(text: string): boolean;
    /** Takes at most `limit` characters that satisfy `test`. */
    takeWhile(test: RegExp, limit?: number): string;
    /** Takes everything before `terminator`, and the terminator. */
    takeUntil(terminator: string): string;
    /** The error to throw for something wrong at `position`. */
    error(what: string, position?: number): IqError;
}
