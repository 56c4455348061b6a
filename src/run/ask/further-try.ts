import { type Fault, isLoad } from '../../node/index.ts'
import type { LoadPolicy, RetryPolicy } from '../perseverance.ts'
import type { OpenItem } from './open-items.ts'
import { loadWait, retryWait } from './retries.ts'

/** How an item is asked again. */
export interface FurtherTry {
  /** The item with what it went through so far, but for the relays. */
  readonly item: OpenItem
  readonly waitMs: number
  /** Whether it draws on the budget of the run. */
  readonly counts: boolean
}

interface Policies {
  readonly retries: RetryPolicy
  readonly load: LoadPolicy
  readonly isBudgetSpent: boolean
}

/** Old connections that break under one item before it counts as its fault. */
const mostStale = 3

/**
 * How an item is asked again after a fault; `undefined` when it is not. Neither a refusal for load nor an
 * old connection that broke before a reply says anything of the item.
 * @param now milliseconds on the clock of the run
 * @param random uniform in [0, 1)
 */
export function furtherTry(
  item: OpenItem,
  fault: Fault,
  policies: Policies,
  now: number,
  random: number,
): FurtherTry | undefined {
  const { retries, load, isBudgetSpent } = policies
  if (isLoad(fault)) {
    const { refusals: before, since } = item.load ?? { refusals: 0, since: now }
    const refusals = before + 1
    if (refusals > load.refusals && now - since >= load.patienceMs) return undefined
    const waitMs = loadWait(load, fault, refusals, random)
    return { item: { ...item, load: { refusals, since } }, waitMs, counts: false }
  }
  const stale = (item.stale ?? 0) + 1
  const isStale = fault.kind === 'unreachable' && fault.isStale === true && stale <= mostStale
  if (isStale && !isBudgetSpent) return { item: { ...item, stale }, waitMs: 0, counts: true }
  const tries = item.tries + 1
  const waitMs = isBudgetSpent ? undefined : retryWait(retries, fault, tries, random)
  return waitMs === undefined ? undefined : { item: { ...item, tries }, waitMs, counts: true }
}
