import type { Port } from './port.ts';
/** MMLU-SR, whose CSV files leave some choices empty, and TMMLU+. */
export declare const mmluVariants: readonly Port[];
