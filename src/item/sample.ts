/** What became of an item. Every dispatched item ends in exactly one. */
export const outcomeKinds = [
  'correct',
  'incorrect',
  'unparsed',
  'refused',
  'truncated',
  'missing',
] as const

export type OutcomeKind = (typeof outcomeKinds)[number]

/** One item asked of one node: a row of the journal and a line of the transcript. */
export interface Sample {
  /** Place in the plan; unique within a run. */
  readonly position: number
  /** Index of the task in the suite. */
  readonly task: number
  /** Index of the item in the task. */
  readonly item: number
  readonly outcome: OutcomeKind
  /** Why there is no answer or no reading of it; null where the outcome says it all. */
  readonly reason: string | null
  /** Points for the item, 0 to 1. */
  readonly score: number
  /** What was read out of the answer; null when nothing was. */
  readonly extracted: string | null
  /** The node's answers, one for each request of the item. */
  readonly responses: readonly string[]
  readonly finish: string | null
  /** The model the node says it used. */
  readonly model: string | null
  readonly promptTokens: number | null
  readonly completionTokens: number | null
  /** Milliseconds of its relay, of the slowest where it took several. */
  readonly latencyMs: number | null
  /** Milliseconds to the first token, the latest where there were several; null: not streamed. */
  readonly firstTokenMs: number | null
  /** Relays spent on the item, retries included. */
  readonly attempts: number
  /** When the answer came, RFC 3339 UTC. */
  readonly answered: string
}
