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
import { type AnnounceParts, announce, announcedOf, drawn, dropPending } from './announce/index.ts'

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
    const placed = await placeOf(store, order, { now, again })
    const { lifetime } = placed
    return lifetime.kind === 'continue'
      ? goOn(store, order, placed, lifetime.run)
      : start(store, { ...order, attempt: lifetime.test }, placed, now)
  })
}

/**
 * As `beginRun`, for a run that is announced in a log before: the number of the test and the intent are
 * one step of the store and of the log. What others add to the seed is waited for in between.
 * @throws IqError as `beginRun`; `INCONCLUSIVE` while others have to add something: it stays announced
 */
export async function beginAnnounced(
  store: Store,
  order: Omit<Order, 'attempt'>,
  again: boolean,
  parts: AnnounceParts,
): Promise<BegunRun> {
  const looked = await store.alone(async () => {
    const placed = await placeOf(store, order, { now: parts.clock.date(), again })
    const { lifetime } = placed
    return lifetime.kind === 'continue'
      ? { begun: await goOn(store, order, placed, lifetime.run) }
      : { announced: await announce(order, lifetime.test, parts) }
  })
  if ('begun' in looked) return looked.begun
  const ready = await drawn(order, looked.announced, parts)
  return store.alone(async () => {
    const placed = await placeOf(store, order, { now: parts.clock.date(), again })
    const { lifetime } = placed
    const begun =
      lifetime.kind === 'continue'
        ? await goOn(store, order, placed, lifetime.run)
        : await start(store, ready, placed, parts.clock.date())
    dropPending(parts.runs, announcedOf(order))
    return begun
  })
}

/** Where an order stands among all runs. */
interface Placed {
  readonly lifetime: Lifetime
  readonly unreadable: readonly string[]
}

async function placeOf(
  store: Store,
  order: Omit<Order, 'attempt'>,
  { now, again }: Beginning,
): Promise<Placed> {
  const wanted = freeze({ ...order, attempt: 1 }, now)
  const index = await RunIndex.open(store)
  try {
    const past = await index.testsOf(wanted)
    const lifetime = lifetimeOf(wanted, past, { now, again })
    return { lifetime, unreadable: index.unreadable().map(({ id }) => id) }
  } finally {
    index.close()
  }
}

async function goOn(
  store: Store,
  { suite }: Pick<Order, 'suite'>,
  placed: Placed,
  run: string,
): Promise<BegunRun> {
  return { ...placed, session: await continueSession(store, run, suite) }
}

async function start(store: Store, order: Order, placed: Placed, now: Date): Promise<BegunRun> {
  const lifetime = { ...placed.lifetime, test: order.attempt }
  return { ...placed, lifetime, session: await startSession(store, order, now) }
}
