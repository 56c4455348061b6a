import { type ConfigFields, type TaskConfig } from '../../lm-eval/index.ts';
/** The fields of a task file that reads its documents from JSON Lines, given by split. */
export declare function portableFields(config: TaskConfig, data: ReadonlyMap<string, string>): ConfigFields;
/**
 * The Python files of a task's `!function` references, absolute.
 * @throws IqError `SUITE` when one is not at hand: lm-eval could not run the task
 */
export declare function pythonFiles(config: TaskConfig): readonly string[];
