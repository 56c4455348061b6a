import { type Interval } from './interval.ts';
import { type ScoreMean } from './wilson.ts';
/** One task of a composite. */
export interface Stratum extends ScoreMean {
    /** Share of the composite; only the ratios of the weights count. */
    readonly weight: number;
}
/** A composite score with its uncertainty, all on the 0-1 scale. */
export interface Composite {
    /** Weighted mean of the task means. */
    readonly score: number;
    /** `sqrt(Σ w² (1 - n/N) s²/n)`, s² with divisor n - 1; 0 for tasks whose scores are all alike. */
    readonly standardError: number;
    /** MOVER-Wilson interval; unlike `score ± z SE` it keeps its width at 0 and at 1. */
    readonly interval: Interval;
}
/**
 * Score of several tasks with its interval, by the method of variance estimates recovery (Zou,
 * Huang and Zhang 2009): `L = S - sqrt(Σ w² (p - l)²)` and `U = S + sqrt(Σ w² (u - p)²)`, where
 * `[l, u]` is the Wilson interval of each task. Throws RangeError without any task or when a task
 * has no score yet.
 */
export declare function compositeInterval(strata: readonly Stratum[], confidence: number): Composite;
