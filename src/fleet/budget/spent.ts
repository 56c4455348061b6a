import {
  add,
  compare,
  formatDecimal,
  integer,
  multiply,
  parseDecimal,
} from '../../decimal/index.ts'
import { poktOf } from '../../forecast/index.ts'
import type { Queryable } from '../database/index.ts'
import { relayPrice } from './relay-price.ts'
import type { DayBudget } from './settings.ts'

/** What was spent today (UTC). */
export interface Spent {
  readonly relays: number
  /** Decimal string; relays of chains without a price cost nothing. */
  readonly usd: string
  /** Null where no rate is known. */
  readonly pokt: string | null
}

/** Adds up the relays of stored answers since midnight, each at the price of its node's relays. */
export async function spentToday(client: Queryable, { usdPerPokt }: DayBudget): Promise<Spent> {
  const { rows } = await client.query<SpentRow>(
    `SELECT sum(sample.attempts)::int AS relays, node.chain, node.suite_version, node.suite_digest,
       tiers.path, tiers.text
     FROM iqchains.sample
     JOIN LATERAL (SELECT node FROM iqchains.exam WHERE exam.run = sample.run LIMIT 1) AS exam ON true
     JOIN iqchains.node ON node.id = exam.node
     JOIN iqchains.tiers ON tiers.digest = node.tiers
     WHERE sample.stored >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
     GROUP BY node.chain, node.suite_version, node.suite_digest, tiers.path, tiers.text`,
  )
  const relays = rows.reduce((sum, row) => sum + row.relays, 0)
  const usd = rows
    .map((row) => multiply(relayPrice(pricedOf(row)), integer(row.relays)))
    .reduce((sum, one) => add(sum, one), integer(0))
  const spent = formatDecimal(usd, 2)
  return {
    relays,
    usd: spent,
    pokt: usdPerPokt === undefined ? null : poktOf(spent, usdPerPokt),
  }
}

/** What of a budget is spent, in words; undefined while something of each part is left. Pure. */
export function overBudget(spent: Spent, budget: DayBudget): string | undefined {
  const { relays, usd, pokt } = budget
  if (relays !== undefined && spent.relays >= relays) {
    return `the day's budget is spent: ${spent.relays} of ${relays} relays`
  }
  if (usd !== undefined && compare(parseDecimal(spent.usd), parseDecimal(usd)) >= 0) {
    return `the day's budget is spent: ${spent.usd} of ${usd} USD`
  }
  if (pokt === undefined || spent.pokt === null) return undefined
  if (compare(parseDecimal(spent.pokt), parseDecimal(pokt)) < 0) return undefined
  return `the day's budget is spent: ${spent.pokt} of ${pokt} POKT`
}

interface SpentRow {
  readonly relays: number
  readonly chain: string | null
  /** Name and version. */
  readonly suite_version: string
  readonly suite_digest: string
  readonly path: string
  readonly text: string
}

function pricedOf({ chain, suite_version, suite_digest: digest, path, text }: SpentRow) {
  const at = suite_version.lastIndexOf(' ')
  const [name, version] = [suite_version.slice(0, at), suite_version.slice(at + 1)]
  return { chain, suite: { name, version, digest }, tiers: { path, text } }
}
