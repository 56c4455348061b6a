import type { Prompt } from '../../item/index.ts';
/** Whether a prompt is short enough. */
export type Fits = (prompt: Prompt) => boolean;
/**
 * Whether prompts have at most `tokens` tokens by any usual tokenizer: counted by that of GPT-4o, less
 * a margin. The same everywhere, so that a suite asks every node the same.
 */
export declare function tokenLimit(tokens: number): Promise<Fits>;
