import type { OutcomeKind } from '../item/index.ts'
import type { DetectionRates } from '../stats/index.ts'

export type OutcomeCounts = Readonly<Record<OutcomeKind, number>>

/** A task as the tally needs it. */
export interface TaskShare {
  readonly name: string
  readonly weight: number
  /** Number of items in the task. */
  readonly size: number
  /** Measured errors of what scores it; undefined: it makes none. */
  readonly rates?: DetectionRates | undefined
}

export interface TaskSummary extends TaskShare {
  /** Items with an outcome. */
  readonly asked: number
  /** Sum of the scores, each 0 to 1. */
  readonly points: number
  /** Sum of the squared scores. */
  readonly squares: number
  readonly outcomes: OutcomeCounts
}

/** What a set of samples shows; everything a verdict depends on. */
export interface RunSummary {
  readonly tasks: readonly TaskSummary[]
  readonly asked: number
  readonly outcomes: OutcomeCounts
  readonly latency: LatencySummary | undefined
  readonly tokens: {
    readonly prompt: number
    readonly completion: number
    /** Samples for which the node reported both counts. */
    readonly counted: number
  }
  /** Relays spent, retries included. */
  readonly relays: number
  /** Model names the node reported, sorted. */
  readonly models: readonly string[]
}

export interface Percentiles {
  readonly p50Ms: number
  readonly p95Ms: number
}

/** How fast answers came: of the relay, the slowest where an item took several. */
export interface LatencySummary extends Percentiles {
  /** Of an answer that is not streamed the first token comes with the last. */
  readonly firstToken: Percentiles & {
    /** Answers that were streamed. */
    readonly streamed: number
  }
  /** Tokens of answers over the time they took, where the node counts them. */
  readonly tokensPerSecond: number | undefined
}
