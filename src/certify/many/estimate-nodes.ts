import type { LoadedTiers } from '../../chains/index.ts'
import { add, formatDecimal, parseDecimal } from '../../decimal/index.ts'
import { highestPrice, poktOf, priceOf } from '../../forecast/index.ts'
import { places } from '../../places/index.ts'
import type { ListedNode } from '../../roster/index.ts'
import { type Estimate, sqliteStore } from '../../run/index.ts'
import type { Suite } from '../../suite/index.ts'
import { DoneBefore } from './done-before.ts'

/** Relays and what they cost; null is unknown. */
export interface NodeOutlay {
  readonly relays: number
  /** Decimal string. */
  readonly usd: string | null
  readonly pokt: string | null
}

/** What a run would take of a node of a list. */
export interface NodeForecast {
  /** Of the scores that are assumed, the one that is decided soonest. */
  readonly least: NodeOutlay
  /** The one that takes longest. */
  readonly most: NodeOutlay
  /** Every item up to the cap, and every request with all its retries. */
  readonly worst: NodeOutlay
}

export interface ListForecast {
  readonly nodes: readonly {
    readonly node: ListedNode
    /** Null: its test is complete, it would not be asked. */
    readonly forecast: NodeForecast | null
  }[]
  readonly sum: NodeForecast
}

/** What is at hand of a list that is to be certified. */
export interface ListedRuns {
  readonly suite: Suite
  readonly tiers: LoadedTiers
  /** Of one run, whatever its node. */
  readonly expected: Estimate
  /** USD for one POKT, a decimal string. */
  readonly usdPerPokt: string | undefined
  readonly runs?: string | undefined
  readonly reports?: string | undefined
  /** Whether nodes are asked again whose test is complete. */
  readonly again: boolean
}

/**
 * What certifying a list would take, node by node and in sum. A node's relays cost what the chain says that
 * the list names for it, else the most that a chain says which its run decides. Sends nothing.
 */
export async function estimateNodes(
  nodes: readonly ListedNode[],
  { suite, tiers, expected, usdPerPokt, again, ...where }: ListedRuns,
): Promise<ListForecast> {
  const { runs = places.runs, reports = places.reports } = where
  const done = again
    ? undefined
    : await DoneBefore.open(sqliteStore(runs), reports, { suite, tiers })
  const now = new Date()
  const forecasts = nodes.map((node) => {
    const isDone = done?.of(node, now) !== undefined
    return { node, forecast: isDone ? null : forecastOf(node, tiers, expected) }
  })
  const sum = forecasts.reduce((all, { forecast }) => (forecast ? plus(all, forecast) : all), none)
  const shown = (one: Raw) => exchanged(one, usdPerPokt)
  return {
    nodes: forecasts.map(({ node, forecast }) => ({ node, forecast: forecast && shown(forecast) })),
    sum: shown(sum),
  }
}

interface Cost {
  readonly relays: number
  readonly usd: string | null
}
type Raw = Readonly<Record<keyof NodeForecast, Cost>>

const nothing: Cost = { relays: 0, usd: '0' }
const none: Raw = { least: nothing, most: nothing, worst: nothing }

function forecastOf({ chain }: ListedNode, tiers: LoadedTiers, { chains, ...run }: Estimate): Raw {
  const price = highestPrice(
    chain === undefined
      ? chains.map((plan) => plan.chain)
      : tiers.chains.filter(({ id }) => id === chain),
  )
  const met = chains.flatMap(({ skills }) => skills.map(({ relays }) => relays))
  const worst = chains.map((plan) => plan.worst.relays)
  const cost = (relays: number): Cost => ({
    relays,
    usd: price === null ? null : priceOf(price, relays),
  })
  // A run that decides no chain asks all of it.
  return chains.length === 0
    ? { least: cost(run.relays), most: cost(run.relays), worst: cost(run.worstRelays) }
    : {
        least: cost(Math.min(...met)),
        most: cost(Math.max(...met)),
        worst: cost(Math.max(...worst)),
      }
}

function plus(one: Raw, other: Raw): Raw {
  const both = (key: keyof Raw): Cost => {
    const [a, b] = [one[key], other[key]]
    const usd =
      a.usd === null || b.usd === null
        ? null
        : formatDecimal(add(parseDecimal(a.usd), parseDecimal(b.usd)), 2)
    return { relays: a.relays + b.relays, usd }
  }
  return { least: both('least'), most: both('most'), worst: both('worst') }
}

function exchanged(one: Raw, usdPerPokt: string | undefined): NodeForecast {
  const outlay = ({ relays, usd }: Cost): NodeOutlay => {
    const pokt = usd === null || usdPerPokt === undefined ? null : poktOf(usd, usdPerPokt)
    return { relays, usd, pokt }
  }
  return { least: outlay(one.least), most: outlay(one.most), worst: outlay(one.worst) }
}
