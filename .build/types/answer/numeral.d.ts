/** A number found in a text. */
export interface Numeral {
    readonly index: number;
    /** Without grouping, unit and plus sign: "-1234.5", "1.5e10", "1/2". */
    readonly value: string;
}
/** Writes numbers of any script, LaTeX and typography in ASCII, so that `numerals` reads them. */
export declare function plainNumbers(text: string): string;
/** All numbers of `text` (after `plainNumbers`), in order. */
export declare function numerals(text: string): readonly Numeral[];
