import { isIqError } from '../errors/index.ts'
import type { Store } from './journal/index.ts'
import { type Lifetime, lifetimeOf, type PastTest } from './lifetime/index.ts'
import { openRun } from './runs.ts'
import { continueSession, freeze, type Order, type Session, startSession } from './session.ts'

/** A session and how it came about. */
export interface SessionStart {
  readonly session: Session
  readonly lifetime: Lifetime
  /** Runs that cannot be read, so that nobody knows whose evidence they hold. */
  readonly unreadable: readonly string[]
}

/**
 * Begins what is ordered: goes on with the run that holds the node's evidence where there is one, or
 * else starts a run as the node's next test. Looking and starting are one step of the store, so that
 * no two runs are the same test.
 * @throws IqError `JOURNAL` when another process holds the run, `CHANGED` as `openSession` does
 */
export function beginSession(
  store: Store,
  order: Omit<Order, 'attempt'>,
  now: Date,
): Promise<SessionStart> {
  return store.alone(async () => {
    const { past, unreadable } = await readPastTests(store)
    const lifetime = lifetimeOf(freeze({ ...order, attempt: 1 }), past)
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
  })
}

/** The frozen settings of every run, oldest first. */
async function readPastTests(store: Store): Promise<{
  readonly past: readonly PastTest[]
  readonly unreadable: readonly string[]
}> {
  const past: PastTest[] = []
  const unreadable: string[] = []
  for (const id of await store.list()) {
    try {
      const run = await openRun(store, id, 'read')
      past.push({ id, frozen: run.frozen, isBegun: await run.journal.holdsSamples() })
      await run.close()
    } catch (error) {
      if (!isIqError(error)) throw error
      unreadable.push(id)
    }
  }
  return { past, unreadable }
}
