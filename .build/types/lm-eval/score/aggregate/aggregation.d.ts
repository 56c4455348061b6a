import type { MetricValue } from '../metrics/index.ts';
import type { Statistic } from './statistic.ts';
/** How the values of a metric become a score. */
export interface Aggregation {
    readonly name: string;
    /** Kind of values it takes. */
    readonly takes: MetricValue['kind'];
    readonly over: (values: readonly MetricValue[]) => Statistic;
    /**
     * `closed`: formula for the mean; `bootstrap`: by resampling, `short bootstrap`: 100 times at
     * most; `none`: lm-eval gives "N/A".
     */
    readonly standardError: 'closed' | 'bootstrap' | 'short bootstrap' | 'none';
}
/** The aggregation of a compiled metric. @throws IqError `SUITE` when there is none that fits */
export declare function aggregationOf(metric: {
    readonly name: string;
    readonly kind: MetricValue['kind'];
    readonly aggregation: string;
}, task: string): Aggregation;
