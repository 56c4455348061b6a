import { isIqError } from '../errors/index.ts'
import { type Lifetime, lifetimeOf, type PastRun } from './lifetime/index.ts'
import { listRuns, openRun } from './runs.ts'
import { continueSession, freeze, type Order, type Session, startSession } from './session.ts'

/** A session and how it came about. */
export interface Begun {
  readonly session: Session
  readonly lifetime: Lifetime
  /** Runs that cannot be read, so that nobody knows whose evidence they hold. */
  readonly unreadable: readonly string[]
}

/**
 * Begins what is ordered: goes on with the run that holds the node's evidence where there is one, or
 * else starts a run as the node's next test.
 * @throws IqError `JOURNAL` when another process holds the run, `CHANGED` as `openSession` does
 */
export async function beginSession(
  folder: string,
  order: Omit<Order, 'attempt'>,
  now: Date,
): Promise<Begun> {
  const { past, unreadable } = readPastRuns(folder)
  const lifetime = lifetimeOf(freeze({ ...order, attempt: 1 }), past)
  switch (lifetime.kind) {
    case 'continue': {
      const session = await continueSession(folder, lifetime.run, order.suite)
      return { session, lifetime, unreadable }
    }
    case 'new': {
      const session = startSession(folder, { ...order, attempt: lifetime.attempt }, now)
      return { session, lifetime, unreadable }
    }
  }
}

/** The frozen settings of every run, oldest first. */
function readPastRuns(folder: string): {
  readonly past: readonly PastRun[]
  readonly unreadable: readonly string[]
} {
  const past: PastRun[] = []
  const unreadable: string[] = []
  for (const id of listRuns(folder)) {
    try {
      const run = openRun(folder, id, 'read')
      past.push({ id, frozen: run.frozen, isBegun: run.journal.holdsSamples })
      run.close()
    } catch (error) {
      if (!isIqError(error)) throw error
      unreadable.push(id)
    }
  }
  return { past, unreadable }
}
