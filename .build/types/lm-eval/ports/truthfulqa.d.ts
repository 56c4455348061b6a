import { type Port } from './port.ts';
/** TruthfulQA mc2: the probability mass on the true answers, computed where scores are made. */
export declare const truthfulqa: readonly Port[];
