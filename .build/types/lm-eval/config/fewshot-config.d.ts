import type { PyDict } from '../python/index.ts';
import { type FunctionReference } from '../yaml/index.ts';
import { type Reader } from './read.ts';
import { type ChoiceSource, type TargetSource, type TextSource } from './sources.ts';
/** How examples are chosen and written; what is not given is the task's own. */
export interface FewshotConfig {
    readonly sampler: 'default' | 'first_n';
    readonly split: string | undefined;
    readonly process_docs: FunctionReference | undefined;
    /** Examples written in the task file; used only where `split` is undefined. */
    readonly samples: readonly PyDict[] | undefined;
    readonly doc_to_text: TextSource;
    readonly doc_to_target: TargetSource;
    /** undefined: an integer target cannot be looked up. */
    readonly doc_to_choice: ChoiceSource | undefined;
    readonly gen_prefix: string | undefined;
    readonly fewshot_delimiter: string;
    readonly target_delimiter: string;
}
/** What a task hands down to its `fewshot_config`. */
export type Inherited = Omit<FewshotConfig, 'sampler' | 'samples'>;
/** Reads `fewshot_config`: an explicit null overrides the task's value, as in lm-eval. */
export declare function fewshotConfig(inherited: Inherited): Reader<FewshotConfig>;
