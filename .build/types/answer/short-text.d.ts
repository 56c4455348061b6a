/** The line after the last explicit marker ("The answer is", "Answer:", `\boxed{`), if there is one. */
export declare function statedLine(text: string): string | undefined;
/** The last line that says something. */
export declare function lastLine(text: string): string | undefined;
/** The first sentence of a line. */
export declare function firstSentence(line: string): string;
/** A short text as it is compared: NFKC, case-folded, without outer punctuation and article. */
export declare function foldedText(text: string): string;
