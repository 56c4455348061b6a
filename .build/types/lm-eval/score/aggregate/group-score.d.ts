import type { TaskScore } from './task-score.ts';
/** One entry of a group's `aggregate_metric_list`. */
export interface GroupMetric {
    readonly metric: string;
    /** undefined: every filter found among the tasks, sorted. */
    readonly filter_list: readonly string[] | undefined;
    /** Weigh each task by its number of items, else all alike. */
    readonly weight_by_size: boolean;
}
/**
 * The scores of a group from those of its tasks, at any depth below it; tasks without a score do
 * not count. Source: lm-eval api/group.py and api/metrics.py (`aggregate_subtask_metrics`).
 */
export declare function aggregateGroup(metrics: readonly GroupMetric[], tasks: readonly (readonly TaskScore[])[]): readonly TaskScore[];
