import { type Fields, type YamlValue } from '../yaml/index.ts';
/** How one metric of a group's tasks becomes a score of the group. */
export interface AggregateMetric {
    readonly metric: string;
    /** undefined: every filter found among the tasks, sorted. */
    readonly filter_list: readonly string[] | undefined;
    readonly aggregation: 'mean';
    /** Weigh each task by its number of items. */
    readonly weight_by_size: boolean;
}
/** The keys of a group file that are the group's own (config/group.py). */
export interface GroupConfig {
    readonly group: string;
    readonly group_alias: string | undefined;
    /** Names, or mappings with `task` or `group`. */
    readonly task: readonly YamlValue[];
    readonly aggregate_metric_list: readonly AggregateMetric[];
    /** `metadata.version` as text, `N/A` without one. */
    readonly version: string;
}
/**
 * Reads a group file: its own keys, and every other key as an override for all members.
 * @throws IqError `SUITE`
 */
export declare function groupConfig(fields: Fields): {
    group: GroupConfig;
    overrides: Fields;
};
