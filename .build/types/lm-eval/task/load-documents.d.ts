import type { TaskConfig } from '../config/index.ts';
import { type DataFile, type DataStore, type Documents } from '../data/index.ts';
import { type TaskSettings } from './settings.ts';
/** What a task reads: its evaluation split and, where it shows examples, the pool of them. */
export interface TaskDocuments {
    readonly evaluation: Documents;
    /** undefined at 0 shots. */
    readonly examples: Documents | undefined;
    /** Every file that was read, once. */
    readonly files: readonly DataFile[];
}
/**
 * Opens the splits of a task: evaluated is the test split, else the validation split; examples
 * come from `fewshot_split`, else `samples`, else the training, validation or test split.
 * @throws IqError `SUITE` when none is named, `DATA` when one is missing or malformed
 */
export declare function loadDocuments(config: TaskConfig, store: DataStore, settings?: TaskSettings): Promise<TaskDocuments>;
/** The splits a task reads, each once. @throws IqError `SUITE` when it has none to evaluate */
export declare function splitsOf(config: TaskConfig): readonly string[];
