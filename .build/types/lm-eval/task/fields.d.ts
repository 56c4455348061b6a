import type { ChoiceSource, TargetSource, TaskConfig, TextSource } from '../config/index.ts';
import { type PyDict, type PyValue } from '../python/index.ts';
/** Reads one thing from a document. */
export type DocReader<T> = (doc: PyDict) => T;
/** Compiles the `doc_to_*` keys of one task; each source is a column, a template, data or a port. */
export declare class FieldCompiler {
    #private;
    /** @param columns columns of the evaluation split; only these are read raw (task.py: features) */
    constructor(config: TaskConfig, columns: readonly string[]);
    /** `doc_to_text`: a number where the text is all digits and the task has choices. */
    text(source: TextSource): DocReader<PyValue>;
    /** `doc_to_target`: as text, and text in square brackets is read as a Python list. */
    target(source: TargetSource): DocReader<PyValue>;
    /** `doc_to_choice`: templates print a Python list, which is read back. */
    choices(source: ChoiceSource): DocReader<readonly PyValue[]>;
    /** `gen_prefix` and `description` of the evaluated document or an example; '' for none. */
    optionalText(source: string | undefined, key: 'gen_prefix' | 'description', isColumn: (doc: PyDict, name: string) => boolean): DocReader<string>;
    /** `gen_prefix` of the evaluated document: a column of the split. */
    prefix(source: string | undefined): DocReader<string>;
}
