import { compositeInterval, type Stratum } from '../stats/index.ts'
import type { TaskSummary } from './run-summary.ts'

/** A score on the scale 0-100 with its 95 % interval. */
export interface ScoreInterval {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

export interface CompositeScore extends ScoreInterval {
  /** How the interval was made. */
  readonly method: 'mover-wilson'
  /** Items behind the score. */
  readonly n: number
}

/**
 * The composite S: the weighted mean of the task scores, with a MOVER interval over Wilson intervals
 * of the tasks (Zou, Huang and Zhang 2009). Undefined while a task has no sample.
 */
export function compositeScore(tasks: readonly TaskSummary[]): CompositeScore | undefined {
  if (tasks.some(({ asked }) => asked === 0)) return undefined
  const n = tasks.reduce((sum, { asked }) => sum + asked, 0)
  return { ...score(tasks), method: 'mover-wilson', n }
}

/** One task's score; undefined while it has no sample. */
export function taskScore(task: TaskSummary): ScoreInterval | undefined {
  return task.asked === 0 ? undefined : score([task])
}

function score(tasks: readonly TaskSummary[]): ScoreInterval {
  const { score, interval } = compositeInterval(tasks.map(stratum), 0.95)
  return {
    value: hundredths(score, Math.floor),
    lower: hundredths(interval.lower, Math.floor),
    upper: hundredths(interval.upper, Math.ceil),
  }
}

function stratum({ weight, asked, points, squares, rates }: TaskSummary): Stratum {
  const mean = points / asked
  const variance = Math.max(0, squares / asked - mean * mean)
  return { weight, n: asked, mean, variance, rates }
}

/**
 * A share of 1 as a score with two decimals. Scores are rounded down, so that a published 70.00
 * is at least 70; the nudge undoes binary rounding only.
 */
function hundredths(share: number, round: (value: number) => number): number {
  const nudge = round === Math.floor ? 1e-6 : -1e-6
  return Math.min(10_000, Math.max(0, round(share * 10_000 + nudge))) / 100
}
