import type { PortedMetric } from '../../ports/index.ts';
import { Settings } from '../settings.ts';
import type { Metric } from './metric.ts';
/** A metric of a task, ready for use. */
export interface CompiledMetric<T> extends Metric<T> {
    readonly name: string;
}
/**
 * Compiles a task's `metric_list`; of a metric listed twice the last entry counts.
 * @throws IqError `SUITE` for a metric that this output type does not have, or an unknown setting
 */
export declare function compileMetrics<T>(entries: readonly PortedMetric[], known: Readonly<Record<string, Metric<T> | ((settings: Settings) => Metric<T>)>>, task: string): readonly CompiledMetric<T>[];
