import type { Clock } from '../node/index.ts'
import {
  continueSession,
  freeze,
  type Lifetime,
  lifetimeOf,
  type Order,
  type RunStore,
  type Session,
  startSession,
} from '../run/index.ts'
import type { Announcer } from './announce/index.ts'

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
  store: RunStore,
  order: Omit<Order, 'attempt'>,
  { now, again }: Beginning,
): Promise<BegunRun> {
  return store.beginAt(placesOf(order), async (here) => {
    const placed = await placeOf(here, order, { now, again })
    const { lifetime } = placed
    return lifetime.kind === 'continue'
      ? goOn(here, order, placed, lifetime.run)
      : start(here, { ...order, attempt: lifetime.test }, placed, now)
  })
}

/** As `Beginning`, for a run that takes a while to begin. */
export interface AnnouncedBeginning {
  readonly clock: Clock
  readonly again: boolean
}

/**
 * As `beginRun`, for a run that is announced in a log before: the number of the test and the intent are
 * one step of the store and of the log. What others add to the seed is waited for in between.
 * @throws IqError as `beginRun`; `INCONCLUSIVE` while others have to add something: it stays announced
 */
export async function beginAnnounced(
  store: RunStore,
  order: Omit<Order, 'attempt'>,
  { clock, again }: AnnouncedBeginning,
  announcer: Announcer,
): Promise<BegunRun> {
  const looked = await store.beginAt(placesOf(order), async (here) => {
    const placed = await placeOf(here, order, { now: clock.date(), again })
    const { lifetime } = placed
    return lifetime.kind === 'continue'
      ? { begun: await goOn(here, order, placed, lifetime.run) }
      : { announcement: await announcer.announce(order, lifetime.test) }
  })
  if ('begun' in looked) return looked.begun
  const { announcement } = looked
  const ready = { ...order, ...(await announcement.drawn()) }
  return store.beginAt(placesOf(order), async (here) => {
    const placed = await placeOf(here, order, { now: clock.date(), again })
    const { lifetime } = placed
    const begun =
      lifetime.kind === 'continue'
        ? await goOn(here, order, placed, lifetime.run)
        : await start(here, ready, placed, clock.date())
    announcement.begun()
    return begun
  })
}

/** Where an order stands among all runs. */
interface Placed {
  readonly lifetime: Lifetime
  readonly unreadable: readonly string[]
}

async function placeOf(
  store: RunStore,
  order: Omit<Order, 'attempt'>,
  { now, again }: Beginning,
): Promise<Placed> {
  const wanted = freeze({ ...order, attempt: 1 }, now)
  const { tests, unreadable } = await store.testsOf(wanted)
  return { lifetime: lifetimeOf(wanted, tests, { now, again }), unreadable }
}

/** Where a node is: its origin, and the addresses that its name leads to. */
function placesOf({ node, addresses }: Pick<Order, 'node' | 'addresses'>): readonly string[] {
  return [new URL(node.url).origin, ...addresses]
}

async function goOn(
  store: RunStore,
  { suite }: Pick<Order, 'suite'>,
  placed: Placed,
  run: string,
): Promise<BegunRun> {
  return { ...placed, session: await continueSession(store, run, suite) }
}

async function start(store: RunStore, order: Order, placed: Placed, now: Date): Promise<BegunRun> {
  const lifetime = { ...placed.lifetime, test: order.attempt }
  return { ...placed, lifetime, session: await startSession(store, order, now) }
}
