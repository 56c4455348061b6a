import type { PyDict } from '../../lm-eval/index.ts';
import { type TaskTree } from '../../lm-eval/index.ts';
import type { EvaluatedTask } from './evaluate.ts';
type Tasks = ReadonlyMap<string, EvaluatedTask>;
/** The part of lm-eval's `results_*.json` that tells of tasks and groups (evaluator_utils.py). */
export declare function taskResults(tasks: Tasks, trees: readonly TaskTree[]): PyDict;
export {};
