import type { Port } from './port.ts';
/** MMLU-Pro and MMLU-Pro+ with reasoning before the answer, also as Llama's authors ask it. */
export declare const mmluProThinking: readonly Port[];
