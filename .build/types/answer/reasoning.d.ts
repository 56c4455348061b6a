/**
 * The text outside the reasoning blocks; `undefined` when a block is never closed, because then
 * the model was cut off before it answered. A closing mark without an opening one ends reasoning
 * that a chat template had opened in the prompt.
 */
export declare function withoutReasoning(text: string): string | undefined;
