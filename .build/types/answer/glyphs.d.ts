/**
 * Compatibility forms (full-width, circled, ligatures) as plain characters, invisible ones gone.
 * Normalizing sorts runs of marks in quadratic time, hence their bound.
 */
export declare function plainGlyphs(text: string): string;
/** The Latin capital that a character stands for, or `undefined`. */
export declare function latinLetter(character: string): string | undefined;
/** Decimal digits of every script as 0-9. */
export declare function asciiDigits(text: string): string;
