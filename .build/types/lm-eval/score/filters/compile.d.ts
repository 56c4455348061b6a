import type { PortedPipeline } from '../../ports/index.ts';
import { type PyDict, type PyValue } from '../../python/index.ts';
/** A pipeline ready for use. */
export interface CompiledPipeline {
    readonly name: string;
    /** The answers to one request become one value, or a list without a final `take_first`. */
    apply(answers: readonly PyValue[], doc: PyDict): PyValue;
}
/**
 * Compiles a task's `filter_list`. After `take_first` nothing may follow: lm-eval would go on with
 * the single characters of the answer.
 * @throws IqError `SUITE` for a filter or setting that is unknown
 */
export declare function compileFilters(pipelines: readonly PortedPipeline[], task: string): readonly CompiledPipeline[];
