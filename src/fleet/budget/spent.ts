import { parseTiers } from '../../chains/index.ts'
import {
  add,
  compare,
  type Decimal,
  divide,
  formatDecimal,
  integer,
  multiply,
  parseDecimal,
} from '../../decimal/index.ts'
import type { Queryable } from '../database/index.ts'
import type { DayBudget } from './settings.ts'

/** What was spent today (UTC). */
export interface Spent {
  readonly relays: number
  /** Decimal string; relays of chains without a price cost nothing. */
  readonly usd: string
  /** Null where no rate is known. */
  readonly pokt: string | null
}

const poktDecimals = 6

/** Adds up the relays of stored answers since midnight, each at the price of its node's chain. */
export async function spentToday(client: Queryable, { usdPerPokt }: DayBudget): Promise<Spent> {
  const { rows } = await client.query<SpentRow>(
    `SELECT sum(sample.attempts)::int AS relays, node.chain, tiers.path, tiers.text
     FROM iqchains.sample
     JOIN LATERAL (SELECT node FROM iqchains.exam WHERE exam.run = sample.run LIMIT 1) AS exam ON true
     JOIN iqchains.node ON node.id = exam.node
     JOIN iqchains.tiers ON tiers.digest = node.tiers
     WHERE sample.stored >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'
     GROUP BY node.chain, tiers.path, tiers.text`,
  )
  const relays = rows.reduce((sum, row) => sum + row.relays, 0)
  const usd = rows
    .map((row) => multiply(priceOf(row), integer(row.relays)))
    .reduce((sum, one) => add(sum, one), integer(0))
  const pokt =
    usdPerPokt === undefined ? null : divide(usd, parseDecimal(usdPerPokt), poktDecimals, 'ceil')
  return {
    relays,
    usd: formatDecimal(usd, 2),
    pokt: pokt === null ? null : formatDecimal(pokt, poktDecimals),
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
  readonly path: string
  readonly text: string
}

/** Of the chain that the list names; else the highest there is: a budget must not be outrun. */
function priceOf({ chain, path, text }: SpentRow): Decimal {
  const { chains } = parseTiers(Buffer.from(text), path)
  const named = chains.filter(({ id }) => chain === null || id === chain)
  return named
    .flatMap(({ pricePerRelayUsd }) =>
      pricePerRelayUsd === null ? [] : [parseDecimal(pricePerRelayUsd)],
    )
    .reduce((most, one) => (compare(one, most) > 0 ? one : most), integer(0))
}
