import { RunIndex } from '../history/index.ts'
import {
  continueSession,
  freeze,
  type Lifetime,
  lifetimeOf,
  type Order,
  type Session,
  type Store,
  startSession,
} from '../run/index.ts'

/** A session and how it came about. */
export interface BegunRun {
  readonly session: Session
  readonly lifetime: Lifetime
  /** Runs that cannot be read, so that nobody knows whose evidence they hold. */
  readonly unreadable: readonly string[]
}

/** When a run is begun, and whether a complete one is to be followed by another. */
export interface Beginning {
  readonly now: Date
  readonly again: boolean
}

/**
 * Begins what is ordered: goes on with the run that holds the node's evidence where there is one, or
 * else starts a run as the node's next test. Looking and starting are one step of the store, so that
 * no two runs are the same test.
 * @throws IqError `JOURNAL` when another process holds the run, `CHANGED` as `openSession` does
 */
export function beginRun(
  store: Store,
  order: Omit<Order, 'attempt'>,
  { now, again }: Beginning,
): Promise<BegunRun> {
  return store.alone(async () => {
    const wanted = freeze({ ...order, attempt: 1 }, now)
    const index = await RunIndex.open(store)
    try {
      const past = await index.testsOf(wanted)
      const lifetime = lifetimeOf(wanted, past, { now, again })
      const unreadable = index.unreadable().map(({ id }) => id)
      switch (lifetime.kind) {
        case 'continue': {
          const session = await continueSession(store, lifetime.run, order.suite)
          return { session, lifetime, unreadable }
        }
        case 'new': {
          const session = await startSession(store, { ...order, attempt: lifetime.test }, now)
          return { session, lifetime, unreadable }
        }
      }
    } finally {
      index.close()
    }
  })
}
