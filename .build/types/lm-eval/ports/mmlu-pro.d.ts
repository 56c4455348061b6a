import type { Port } from './port.ts';
/** MMLU-Pro as the Open LLM Leaderboard asks it: options A to Z under the question. */
export declare const mmluPro: readonly Port[];
