import type { TaskSummary } from './run-summary.ts';
/** A score on the scale 0-100 with its 95 % interval. */
export interface ScoreInterval {
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
}
export interface CompositeScore extends ScoreInterval {
    /** How the interval was made. */
    readonly method: 'mover-wilson';
    /** Items behind the score. */
    readonly n: number;
}
/**
 * The composite S: the weighted mean of the task scores, with a MOVER interval over Wilson intervals
 * of the tasks (Zou, Huang and Zhang 2009). Undefined while a task has no sample.
 */
export declare function compositeScore(tasks: readonly TaskSummary[]): CompositeScore | undefined;
/** One task's score; undefined while it has no sample. */
export declare function taskScore(task: TaskSummary): ScoreInterval | undefined;
