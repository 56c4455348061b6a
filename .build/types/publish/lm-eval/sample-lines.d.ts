import type { EvaluatedTask } from './evaluate.ts';
/** The lines of `samples_<task>_<date>.jsonl`: filters outside, documents inside, as lm-eval logs them. */
export declare function sampleLines({ task, items }: EvaluatedTask): Generator<string>;
