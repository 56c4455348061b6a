import type { PatternReader } from './regex-reader.ts';
import type { Category } from './regex-syntax.ts';
/** The code of `\n`, `\t` and the like, which patterns and replacements share. */
export declare function controlCode(letter: string): number | undefined;
export declare function categoryOf(letter: string): Category | undefined;
/** Reads the octal digits after `first`, `limit` at most; Python stops at `\377`. */
export declare function readOctal(first: string, limit: number, reader: PatternReader): number;
/** A number after a backslash: `\0` and three octal digits are a character, others refer to a group. */
export declare function readNumberEscape(first: string, reader: PatternReader): {
    readonly group?: number;
    readonly code?: number;
};
/** Reads what stands after a backslash and its `letter`, where it means one character wherever it stands. */
export declare function readCharacterEscape(letter: string, reader: PatternReader): number;
/** The code point of a string of one character. */
export declare function codeOf(character: string): number;
