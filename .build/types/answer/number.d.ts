/**
 * The number that `text` (reasoning removed) gives as its answer, or `undefined`: that of the last
 * explicit statement ("the answer is 42", `\boxed{42}`, "#### 42"), else the last one in bold in
 * the last paragraph, else the last one of the text.
 */
export declare function findNumber(text: string): string | undefined;
