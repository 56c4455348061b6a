import type { Prompt } from '../../item/index.ts';
/** A prompt as one text: its messages as a node without chat gets them, parted by blank lines. */
export declare function plainPrompt(prompt: Prompt): string;
