import { type PyDict, type PyValue } from '../python/index.ts';
/** A compiled template. */
interface Template {
    /**
     * The text for one document.
     * @throws IqError `SUITE` naming the template's place, for a missing field and whatever else Python refuses.
     */
    render(doc: PyDict): string;
    /**
     * The value behind a template that is nothing but one `{{ expression }}`; `undefined` for others.
     * @throws as `render`, and for values that are not plain data (ranges, iterators)
     */
    readonly expression: ((doc: PyDict) => PyValue) | undefined;
}
/**
 * Compiles a template in the subset of jinja2 that task files use, with Python's semantics. The
 * environment is that of lm-evaluation-harness (`lm_eval/utils.py`): missing values are errors, a
 * final newline stays, nothing is escaped, there is one more filter, `regex_replace`.
 * @param place file and field, for messages
 * @throws IqError `SUITE` for bad syntax, and by name for tags, filters and tests that are not supported
 */
export declare function compileTemplate(source: string, place: string): Template;
export {};
