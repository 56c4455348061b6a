import { isIP } from 'node:net'
import { parseTiers } from '../../chains/index.ts'
import { sha256Hex } from '../../digest/index.ts'
import { parseEndpoint } from '../../node/index.ts'
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
  /** Whether an answer was ever stored; without one it is evidence of nothing. */
  readonly isBegun: boolean
}

/** Where a test stands in its node's lifetime of evidence. */
export type Lifetime =
  /** It was started before: it goes on, it never starts again. */
  | { readonly kind: 'continue'; readonly run: string }
  /** It has not been made before; `test` counts the node's tests from 1. */
  | { readonly kind: 'new'; readonly test: number }

/**
 * Places a test in its node's lifetime of evidence, from all runs there are.
 *
 * The same test of the same node continues. A node is known by its origin and by the addresses and
 * ports its name leads to, so another name does not start it afresh. Whatever makes the test another
 * one (a new pool, other tiers, another model, route or name at the same place) makes it the node's
 * next one, with the smaller alpha of `alphaOfTest`: however often somebody tries, the probability of
 * a false certificate stays below alpha. Runs that decide nothing by evidence are no tests.
 */
export function lifetimeOf(wanted: TestSettings, past: readonly PastTest[]): Lifetime {
  if (!examines(wanted)) return { kind: 'new', test: 1 }
  const earlier = past.filter(
    ({ frozen }) =>
      frozen.suite.name === wanted.suite.name && isAtPlace(frozen, wanted) && examines(frozen),
  )
  const same = earlier.find(
    ({ frozen }) => testKey(frozen) === testKey(wanted) && isOneServer(frozen, wanted),
  )
  if (same) return { kind: 'continue', run: same.id }
  return { kind: 'new', test: 1 + earlier.filter(({ isBegun }) => isBegun).length }
}

/** Whether a run decides a chain by sequential evidence. */
function examines({ limit, suite, tiers }: TestSettings): boolean {
  if (limit !== null) return false
  const { chains } = parseTiers(Buffer.from(tiers.text), tiers.path)
  return chains.some((chain) => chain.decision.rule === 'evidence' && decides(suite, chain))
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
  const { generate } = parseEndpoint(node.url, node.protocol)
  const route = new URL(generate).pathname
  const asked = [suite.digest, sha256Hex(tiers.text), route, node.protocol, node.model]
  // What the node refuses is found anew; what the user adds may lead to another model or supplier.
  const { headers = [], query = [], extraBody = {} } = requests ?? {}
  const added = { headers, query, extraBody }
  const isPlain = headers.length + query.length + Object.keys(extraBody).length === 0
  return JSON.stringify(isPlain ? asked : [...asked, added])
}
