/** What the row of a run says of its frozen settings, so that it can be found by them. */
export interface RunFacts {
  readonly suite: string | null
  readonly attempt: number | null
  readonly timeoutMs: number
  /** Origin and addresses of its node. */
  readonly places: readonly string[]
}

/** Reads what can be read: settings that are damaged are refused by whoever opens the run. */
export function factsOf(frozen: string): RunFacts {
  const settings = JSON.parse(frozen)
  const { node, addresses = [], suite, attempt, timeoutMs } = settings
  const origin = URL.parse(String(node?.url))?.origin
  return {
    suite: suite?.name ?? null,
    attempt: attempt ?? null,
    timeoutMs: timeoutMs ?? 0,
    places: [...new Set<string>([...(origin === undefined ? [] : [origin]), ...addresses])],
  }
}
