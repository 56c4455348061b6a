import type { Task } from '../item/index.ts';
import { type DatasetSource, type TaskTree } from '../lm-eval/index.ts';
import type { Answer, SuiteFile } from './schema.ts';
/** A task with its share in the suite. */
export interface SuiteTask {
    readonly task: Task;
    /** Share in the composite score; a group's weight is spread over its tasks. */
    readonly weight: number;
    /** undefined: the task file's own filters decide. */
    readonly answer: Answer | undefined;
    readonly metric: string | undefined;
    readonly filter: string | undefined;
    /** Column that must not hold a value twice. */
    readonly unique: string | undefined;
}
/** A loaded suite; read-only. */
export interface Suite {
    readonly directory: string;
    readonly name: string;
    readonly version: string;
    readonly description: string;
    readonly answerFormat: number;
    /** Seed of the few-shot draws. */
    readonly fewshotSeed: number;
    readonly mode: 'repaired' | 'strict';
    readonly chat: NonNullable<SuiteFile['chat']>;
    readonly systemInstruction: string | undefined;
    readonly tasks: readonly SuiteTask[];
    /** The tasks and groups that `suite.json` names; `tasks` are their leaves. */
    readonly trees: readonly TaskTree[];
    /** SHA-256 over every byte that can change a score, lower-case hex. */
    readonly digest: string;
}
export interface SuiteOptions {
    /** Where published datasets come from. Default: what was fetched before. */
    readonly source?: DatasetSource;
    /** In place of the suite's own `mode`; changes the digest. */
    readonly mode?: Suite['mode'] | undefined;
    /** First items of each task only, as lm-eval's `--limit`; changes the digest. */
    readonly limit?: number;
}
/**
 * Loads the suite in a folder: `suite.json`, its task files, their data.
 * @throws IqError `SUITE` or `DATA` naming file and place
 */
export declare function loadSuite(directory: string, options?: SuiteOptions): Promise<Suite>;
