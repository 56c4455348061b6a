import { randomInt } from 'node:crypto'
import {
  type ClaimFile,
  Duplicates,
  expectedClaims,
  type Generation,
  readClaims,
} from '../claims/index.ts'
import type { ParamsAt } from '../network/index.ts'
import { inOrder } from '../order.ts'
import { type ChargeRate, chargeRates, type Rates } from '../rates/index.ts'
import { parseWeek } from '../week/index.ts'
import type { OperatorMap } from './operators.ts'
import type { Unpaid } from './status.ts'
import { TallySink, TooManyTwins } from './tally-sink.ts'
import { usdOf } from './usd.ts'

/** What an application used on one chain. */
export interface TallyLine {
  /** null: no operator answers for the application at those heights. */
  readonly operator: string | null
  readonly application: string
  readonly chain: string
  readonly claims: number
  readonly relays: bigint
  /** What its relays mint, and what its operator is charged: relays x rate. */
  readonly upokt: bigint
  /** The same at the fixed price in USD, a decimal string. */
  readonly usd: string
  /** What the network did itself, in upokt; 0 where the file does not tell. */
  readonly network: Readonly<Record<'claimed' | 'settled' | 'minted' | 'inflation', bigint>> & {
    /** Claims whose mint the parameters of their height do not explain. */
    readonly unexplained: number
  }
}

/** Claims and their relays. */
export interface Count {
  readonly claims: number
  readonly relays: bigint
}

/** Claims of a chain without a rate: they would be paid, and nobody has agreed what for. */
export interface Unpriced extends Count {
  readonly chain: string
  /** no-price: `tiers.json` has the chain and no price of it; unknown: it has no such chain. */
  readonly why: 'no-price' | 'unknown'
}

/** The relays of a supplier on one chain. */
export interface Served extends Count {
  readonly supplier: string
  readonly chain: string
}

/** A week of claims, added up. The order of the claims changes nothing in it. */
export interface Tally {
  readonly week: string
  readonly generation: Generation
  readonly file: ClaimFile
  /** SHA-256 of the map of operators. */
  readonly operators: string
  readonly rates: Rates
  /** Whether parameters of the network were at hand. */
  readonly hasParams: boolean
  /** Claims in the file. */
  readonly claims: number
  /** In the order of operator, application and chain; those without operator first. */
  readonly lines: readonly TallyLine[]
  readonly apart: Readonly<Record<Unpaid, Count>>
  /** Claims of the week on chains without a rate: not among the lines. */
  readonly unpriced: readonly Unpriced[]
  readonly otherWeeks: Count
  readonly served: readonly Served[]
}

interface Reading {
  /** Bytes read at once, see `readClaims`. */
  readonly blockBytes?: number
  /** Of the fingerprints that find twins; the result does not depend on it. */
  readonly seed?: number
  /** Parameters of the network by height; absent: inflation is not worked out. */
  readonly params?: ParamsAt
}

/**
 * Adds up the claims of a week. Memory is bounded by eleven bytes for each claim of the file and by the
 * number of applications, suppliers and chains.
 * @throws IqError `DATA`, naming file, line and column; nothing is left out silently
 */
export async function tallyClaims(
  path: string,
  rates: Rates,
  operators: OperatorMap,
  { blockBytes, seed = randomInt(2 ** 31), params }: Reading = {},
): Promise<Tally> {
  const duplicates = new Duplicates(seed, await expectedClaims(path))
  const chains = new Set(rates.chains.map(({ chain }) => chain))
  const sink = new TallySink(
    path,
    { week: parseWeek(rates.week), chains, operators, ...(params && { params }) },
    duplicates,
  )
  const file = await readClaims(path, sink, blockBytes).catch((error: unknown) => {
    if (error instanceof TooManyTwins) return undefined
    throw error
  })
  if (duplicates.suspected) await duplicates.refuseTwins(path)
  if (file === undefined || sink.layout === undefined) {
    throw new RangeError(`${path}: a thousand fingerprints came twice, and no claim did`)
  }
  return {
    week: rates.week,
    generation: sink.layout.generation,
    file,
    operators: operators.sha256,
    rates,
    hasParams: params !== undefined,
    claims: sink.claims,
    lines: linesOf(sink, chargeRates(rates, sink.layout.generation)),
    apart: {
      late: countOf(sink.apart.get('late')),
      expired: countOf(sink.apart.get('expired')),
      invalid: countOf(sink.apart.get('invalid')),
      challenge: countOf(sink.apart.get('challenge')),
    },
    unpriced: [...sink.unpriced]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([chain, apart]) => ({
        chain,
        why: rates.unpriced.includes(chain) ? 'no-price' : 'unknown',
        ...countOf(apart),
      })),
    otherWeeks: countOf(sink.otherWeeks),
    served: sink.suppliers
      .entries()
      .map(([chain, supplier, apart]) => ({ supplier, chain, ...countOf(apart) })),
  }
}

function linesOf({ groups }: TallySink, rates: ReadonlyMap<string, ChargeRate>): TallyLine[] {
  return [...groups]
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([operator, grid]) =>
      grid.entries().map(([application, chain, { claims, relays, network }]) => {
        const { upoktPerRelay = 0n, usdPerRelay = '0' } = rates.get(chain) ?? {}
        return {
          operator: operator === '' ? null : operator,
          application,
          chain,
          claims,
          relays: relays.value,
          upokt: relays.value * upoktPerRelay,
          usd: usdOf(relays.value, usdPerRelay),
          network: {
            claimed: network.claimed.value,
            settled: network.settled.value,
            minted: network.minted.value,
            inflation: network.inflation.value,
            unexplained: network.unexplained,
          },
        }
      }),
    )
}

function countOf(apart: { claims: number; relays: { value: bigint } } | undefined): Count {
  return { claims: apart?.claims ?? 0, relays: apart?.relays.value ?? 0n }
}
