import { isIP } from 'node:net'
import { epochAt, parseTiers, type Tiers } from '../../chains/index.ts'
import { sha256Hex } from '../../digest/index.ts'
import { askedRoute } from '../../node/index.ts'
import { decides } from '../../verdict/index.ts'
import type { Frozen } from '../frozen.ts'

/** What tells one test of a node from another: part of a run's frozen settings. */
export type TestSettings = Pick<
  Frozen,
  'node' | 'addresses' | 'suite' | 'tiers' | 'limit' | 'requests'
>

/** A test of the past: a run as far as lifetimes go. */
export interface PastTest {
  readonly id: string
  readonly frozen: TestSettings
  /** RFC 3339 in UTC. */
  readonly started: string
  /** When nothing was left to ask; null while something is. */
  readonly finished: string | null
  /**
   * Whether an answer was ever stored, or may be at any moment, since a process works on it; without one
   * it is evidence of nothing.
   */
  readonly isBegun: boolean
  /** Which test of its node it was begun as; undefined where nobody knows. */
  readonly attempt?: number
}

/** When a test is wanted, and how. */
export interface Occasion {
  readonly now: Date
  /** Whether the user asks for another test though one is complete. */
  readonly again: boolean
}

/** Where a test stands on its node's budget of alpha. */
export type Lifetime =
  /** It was started before: it goes on, it never starts again by itself. */
  | { readonly kind: 'continue'; readonly run: string }
  /** Another test; `test` counts the node's tests on the budget from 1. */
  | {
      readonly kind: 'new'
      readonly test: number
      /** The epoch whose alpha it has its share of; null: one alpha for ever. */
      readonly epoch: string | null
      /** Why it is not the test of before that goes on; undefined where there is none. */
      readonly because: 'first' | 'asked' | 'ended' | 'epoch'
    }

/**
 * Places a test on its node's budget of alpha, from all runs there are. The budget is that of an epoch
 * where the tiers file names a calendar, or else one for ever.
 *
 * The same test of the same node continues while its epoch lasts. A node is known by its origin and by
 * the addresses and ports its name leads to, so another name does not start it afresh. A complete test
 * is made again when the user asks for it (the model was replaced, the machine failed, the certificate
 * is to be renewed) or when its certificate has ended. That, and whatever makes the test another one (a
 * new pool, other tiers, another model, route or name at the same place), makes it the node's next one
 * on the budget, with the smaller alpha of `alphaOfTest`: however often somebody tries, the probability
 * of a false certificate in an epoch stays below alpha. A run that decides nothing is no test of its own,
 * but whoever asked items of the pool may have seen which of them the node answers: it counts as one before.
 */
export function lifetimeOf(
  wanted: TestSettings,
  past: readonly PastTest[],
  { now, again }: Occasion,
): Lifetime {
  const tiers = tiersOf(wanted)
  const epochOf = (time: Date) => (tiers.epoch === undefined ? null : epochAt(tiers.epoch, time))
  const epoch = epochOf(now)
  if (!examines(wanted, tiers)) return { kind: 'new', test: 1, epoch, because: 'first' }
  const all = past.filter(
    ({ frozen }) => frozen.suite.name === wanted.suite.name && isAtPlace(frozen, wanted),
  )
  const earlier = all.filter(({ started }) => epochOf(new Date(started)) === epoch)
  const isSame = ({ frozen }: PastTest) =>
    examines(frozen) && testKey(frozen) === testKey(wanted) && isOneServer(frozen, wanted)
  const before = earlier.filter(({ isBegun }) => isBegun)
  // Of runs that started in one moment, the order tells nothing.
  const same = earlier.findLast((one) => isSame(one) && !hasTaken(before, one))
  const isOver = same?.finished != null && now.getTime() > latestEnd(wanted, tiers, same.finished)
  if (same && (same.finished === null || !(again || isOver))) {
    return { kind: 'continue', run: same.id }
  }
  // The share of alpha of a test is spent once: not again, when one before it was begun and never asked.
  const test = 1 + Math.max(before.length, ...before.map(({ attempt = 0 }) => attempt))
  if (same) return { kind: 'new', test, epoch, because: isOver ? 'ended' : 'asked' }
  const isRenewed = all.some((one) => isSame(one) && !earlier.includes(one))
  return { kind: 'new', test, epoch, because: isRenewed ? 'epoch' : 'first' }
}

/**
 * Whether a run that nobody asked anything is no longer the test that it was begun as: another one has its
 * number by now, and with it its share of alpha.
 */
export function isNumberTaken(run: PastTest, past: readonly PastTest[]): boolean {
  const { frozen, started } = run
  const tiers = tiersOf(frozen)
  if (!examines(frozen, tiers)) return false
  const epochOf = (time: string) =>
    tiers.epoch === undefined ? null : epochAt(tiers.epoch, new Date(time))
  const tests = past.filter(
    (one) =>
      one.frozen.suite.name === frozen.suite.name &&
      isAtPlace(one.frozen, frozen) &&
      epochOf(one.started) === epochOf(started),
  )
  return hasTaken(tests, run)
}

function hasTaken(
  tests: readonly PastTest[],
  { id, isBegun, attempt = Number.POSITIVE_INFINITY }: PastTest,
): boolean {
  if (isBegun) return false
  return tests.some((test) => test.id !== id && test.isBegun && (test.attempt ?? 0) >= attempt)
}

/** Until when a run counts among the tests of its node. */
export type EvidenceTerm =
  /** It is no test, or stored no answer. */
  | { readonly kind: 'none' }
  | { readonly kind: 'epoch'; readonly epoch: string; readonly isOver: boolean }
  | { readonly kind: 'ever' }

/** Until when the evidence of a run counts. */
export function evidenceTerm({ frozen, started, isBegun }: PastTest, now: Date): EvidenceTerm {
  const tiers = tiersOf(frozen)
  if (!(isBegun && examines(frozen, tiers))) return { kind: 'none' }
  if (tiers.epoch === undefined) return { kind: 'ever' }
  const epoch = epochAt(tiers.epoch, new Date(started))
  return { kind: 'epoch', epoch, isOver: epoch !== epochAt(tiers.epoch, now) }
}

const dayMs = 24 * 60 * 60 * 1000

/** When any certificate of a run has ended, in milliseconds since 1970. */
function latestEnd({ suite }: TestSettings, { chains }: Tiers, finished: string): number {
  const days = chains.flatMap((chain) => (decides(suite, chain) ? [chain.certificateDays] : []))
  return Date.parse(finished) + Math.max(...days) * dayMs
}

function tiersOf({ tiers }: TestSettings): Tiers {
  return parseTiers(Buffer.from(tiers.text), tiers.path)
}

/** Whether a run decides a chain by sequential evidence. */
function examines(settings: TestSettings, tiers = tiersOf(settings)): boolean {
  if (settings.limit !== null) return false
  return tiers.chains.some(
    (chain) => chain.decision.rule === 'evidence' && decides(settings.suite, chain),
  )
}

function isAtPlace(one: TestSettings, other: TestSettings): boolean {
  return (
    originOf(one) === originOf(other) ||
    one.addresses.some((address) => other.addresses.includes(address))
  )
}

/**
 * Two registered names at one address may be two servers behind one proxy: asking the one on behalf
 * of the other would certify the wrong node.
 */
function isOneServer(one: TestSettings, other: TestSettings): boolean {
  return originOf(one) === originOf(other) || !(isRegisteredName(one) && isRegisteredName(other))
}

function isRegisteredName({ node }: TestSettings): boolean {
  const { hostname } = new URL(node.url)
  return hostname !== 'localhost' && isIP(hostname.replace(/^\[|\]$/gu, '')) === 0
}

function originOf({ node }: TestSettings): string {
  return new URL(node.url).origin
}

/** Everything that is asked and how it is decided, but for the name of the node. */
function testKey({ node, suite, tiers, requests }: TestSettings): string {
  const route = askedRoute(node.url, node.protocol)
  const asked = [suite.digest, sha256Hex(tiers.text), route, node.protocol, node.model]
  // What the node refuses is found anew; what the user adds may lead to another model or supplier.
  const { headers = [], query = [], extraBody = {} } = requests ?? {}
  return JSON.stringify([...asked, { headers, query, extraBody }])
}
