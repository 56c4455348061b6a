import type { PyDict } from '../python/index.ts';
import { type Fields, type FunctionReference } from '../yaml/index.ts';
import { type FewshotConfig } from './fewshot-config.ts';
import { type FilterPipeline, type MetricEntry, type OutputType } from './scoring.ts';
import { type ChoiceSource, type TargetSource, type TextSource } from './sources.ts';
/**
 * A task file with lm-eval's own key names (config/task.py), checked, its defaults filled in.
 * Keys that change neither prompts nor scores are checked and left out.
 */
export interface TaskConfig {
    readonly task: string;
    /** Shown in tables instead of the name. */
    readonly task_alias: string | undefined;
    /** Where `task` was written, `path:line:column`. */
    readonly place: string;
    /** Where each key was written: in the task file, one it includes or a group. */
    readonly places: ReadonlyMap<string, string>;
    readonly dataset_path: string;
    readonly dataset_name: string | undefined;
    readonly dataset_kwargs: PyDict;
    readonly training_split: string | undefined;
    readonly validation_split: string | undefined;
    readonly test_split: string | undefined;
    readonly process_docs: FunctionReference | undefined;
    readonly doc_to_text: TextSource;
    readonly doc_to_target: TargetSource;
    readonly doc_to_choice: ChoiceSource | undefined;
    readonly process_results: FunctionReference | undefined;
    readonly description: string;
    readonly target_delimiter: string;
    readonly fewshot_delimiter: string;
    readonly fewshot_config: FewshotConfig;
    /** undefined counts as 0. */
    readonly num_fewshot: number | undefined;
    readonly metric_list: readonly MetricEntry[];
    readonly filter_list: readonly FilterPipeline[];
    readonly output_type: OutputType;
    /** Only where `output_type` is `generate_until`. */
    readonly generation_kwargs: PyDict | undefined;
    /** How often each request is sent. */
    readonly repeats: number;
    readonly gen_prefix: string | undefined;
    /** `version` is the version shown; the rest is free. */
    readonly metadata: PyDict;
}
/**
 * Checks the fields of a task after includes and overrides.
 * @throws IqError `SUITE` naming file, line and key
 */
export declare function taskConfig(fields: Fields): TaskConfig;
