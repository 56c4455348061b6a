import type { LogLikelihood } from '../types.ts';
import { type Metric } from './metric.ts';
/** The metrics of `loglikelihood` tasks: the target's likelihood after the context. */
export declare const likelihoodMetrics: Readonly<Record<string, Metric<LogLikelihood>>>;
/** A whole text and its log-likelihood. */
export interface RollingItem {
    readonly text: string;
    readonly logLikelihood: number;
}
/** The metrics of `loglikelihood_rolling` tasks. */
export declare const rollingMetrics: Readonly<Record<string, Metric<RollingItem>>>;
