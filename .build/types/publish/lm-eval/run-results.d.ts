import type { PyDict } from '../../lm-eval/index.ts';
import type { Session } from '../../run/index.ts';
import type { EvaluatedTask } from './evaluate.ts';
/** What lm-eval calls the model: as it was asked for, as it calls itself, or where it is. */
export declare function modelName({ run }: Session, reported: readonly string[]): string;
/** The part of lm-eval's `results_*.json` that tells how the run was made; `harness` is ours. */
export declare function runResults(session: Session, tasks: ReadonlyMap<string, EvaluatedTask>, model: string): PyDict;
/** A model's name as a folder (lm-eval's `sanitize_model_name`). */
export declare function sanitized(model: string): string;
