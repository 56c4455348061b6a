import type { LmEvalItem, LmEvalTask } from '../../lm-eval/index.ts';
import { type FilteredScore, type Response, type TaskScore } from '../../lm-eval/index.ts';
import { type Session } from '../../run/index.ts';
/** An item that was asked, scored as its task file says. */
export interface EvaluatedItem {
    readonly item: LmEvalItem;
    /** One for each request; empty where no answer came. */
    readonly responses: readonly Response[];
    /** One for each filter pipeline. */
    readonly scores: readonly FilteredScore[];
}
/** A task of a run as lm-eval evaluates it. */
export interface EvaluatedTask {
    readonly task: LmEvalTask;
    /** In the order of the data. */
    readonly items: readonly EvaluatedItem[];
    readonly scores: readonly TaskScore[];
}
/** Scores every answer that counts by the filters and metrics of the task files themselves. */
export declare function evaluateRun(session: Session): Promise<readonly EvaluatedTask[]>;
