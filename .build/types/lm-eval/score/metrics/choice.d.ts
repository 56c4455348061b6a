import { type PyValue } from '../../python/index.ts';
import type { LogLikelihood } from '../types.ts';
import { type Metric } from './metric.ts';
/** An item of a `multiple_choice` task with the log-likelihoods of its choices. */
export interface ChoiceItem {
    readonly choices: readonly string[];
    /** One for each choice. */
    readonly conditional: readonly LogLikelihood[];
    /** The same continuations without context; empty unless acc_mutual_info asked for them. */
    readonly unconditional: readonly LogLikelihood[];
    /** Indices of the right choices; `noChoice` for an answer that is none of them. */
    readonly gold: readonly number[];
}
/** Every metric that lm-eval computes for multiple choice (api/task.py, process_results). */
export declare const choiceMetrics: Readonly<Record<string, Metric<ChoiceItem>>>;
/**
 * The indices that a target means: an index, the text of a choice, or a list of indices. Negative
 * indices are kept: Python's comparison never finds them chosen, its subscript counts from the end.
 */
export declare function goldIndices(target: PyValue, choices: readonly string[]): readonly number[];
