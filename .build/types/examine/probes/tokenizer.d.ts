import type { Probe } from '../probe.ts';
/** Whether the server counts the tokens of a text. */
export declare const tokenizer: Probe;
