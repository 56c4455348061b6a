/**
 * The letter that `text` (reasoning removed, glyphs plain) gives as its answer, among the first
 * `choices` letters; `undefined` when it gives none or several. In order of strength:
 *
 * 1. the last explicit statement ("the answer is B", `\boxed{B}`, "B is correct"); it decides
 *    even when it names several letters, or says that none is right;
 * 2. a line that is nothing but a letter;
 * 3. the last "... is (B)", or the only letter that the last sentence names;
 * 4. the first or last line, labelled as a choice ("B. Paris").
 */
export declare function findLetter(text: string, choices: number): string | undefined;
