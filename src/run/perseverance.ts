/** How an item without an answer is asked again. */
export interface RetryPolicy {
  /** Least milliseconds before each further try, so that a bad moment is over; its length counts. */
  readonly waitsMs: readonly number[]
  /** Further tries of a run at most: a share of the items begun, */
  readonly budgetShare: number
  /** and these on top. */
  readonly budgetBase: number
}

/** When a node counts as away, and how long it may be. */
export interface OutagePolicy {
  /** Faults in a row, without an answer in between, that call for a control request. */
  readonly faultsInARow: number
  /** Milliseconds before each further control request; after the last the run ends. */
  readonly waitsMs: readonly number[]
  /** Outages of a session at most. */
  readonly outages: number
}

/** How an item is asked again that the node refuses for load: that says nothing of the item. */
export interface LoadPolicy {
  /** Milliseconds before the first further try at least; twice as long before each further one, */
  readonly firstMs: number
  /** up to this. */
  readonly mostMs: number
  /** An item that is refused so often */
  readonly refusals: number
  /** within at least so many milliseconds, while the node answers others, is refused for itself. */
  readonly patienceMs: number
}

/** How much trouble a run puts up with. */
export interface Perseverance {
  readonly load: LoadPolicy
  readonly retries: RetryPolicy
  readonly outages: OutagePolicy
}

/**
 * Two further tries for an item and a fifth more relays for a run; about four minutes for a node that
 * is away, in which a model server is started again.
 */
export const defaultPerseverance: Perseverance = {
  load: { firstMs: 1000, mostMs: 30_000, refusals: 8, patienceMs: 243_000 },
  retries: { waitsMs: [3000, 15_000], budgetShare: 0.2, budgetBase: 20 },
  outages: {
    faultsInARow: 8,
    waitsMs: [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000],
    outages: 20,
  },
}

/** The default, but with a node that may be away for about this many seconds at most. */
export function perseveranceFor(seconds: number): Perseverance {
  const { load, retries, outages } = defaultPerseverance
  const waitsMs: number[] = []
  let left = 1000 * seconds
  for (let wait = 1000; left > 0; wait = Math.min(2 * wait, 60_000)) {
    waitsMs.push(Math.min(wait, left))
    left -= wait
  }
  const patient = { ...load, patienceMs: 1000 * seconds }
  return { load: patient, retries, outages: { ...outages, waitsMs } }
}
