import { divide, formatDecimal, integer, multiply, parseDecimal } from '../decimal/index.ts'
import { inOrder } from './order.ts'
import type { Rates } from './rates/index.ts'
import type { Tally } from './tally/index.ts'

/** The agreement and the network, of one chain in one week; upokt. */
export interface Reconciled {
  readonly chain: string
  readonly relays: bigint
  /** Relays x rate: what was agreed to be minted, charged and burned. */
  readonly agreed: bigint
  readonly claimed: bigint
  /** What the network burned of the applications' stakes. */
  readonly settled: bigint
  readonly minted: bigint
  /** Claimed and not settled: relays served beyond what an application could pay. */
  readonly overservicingLoss: bigint
  /** Settled and not minted: burned for good. */
  readonly deflation: bigint
  /** What global inflation added on top, claim by claim, rounded up; null without parameters. */
  readonly inflation: bigint | null
  /** Claims whose mint the parameters of their height do not explain; null without parameters. */
  readonly unexplained: number | null
  /** Minted / settled, six decimals, rounded down; null: nothing settled. */
  readonly mintRatio: string | null
  /** Minted less agreed: 0 is "one to one". */
  readonly difference: bigint
}

/** Puts the network's figures beside the agreement's. Where a file has none, they are 0. */
export function reconcile({ lines, hasParams }: Tally): Reconciled[] {
  const chains = [...new Set(lines.map(({ chain }) => chain))].sort(inOrder)
  return chains.map((chain) => {
    const of = lines.filter((line) => line.chain === chain)
    const sum = (amount: (line: Tally['lines'][number]) => bigint) =>
      of.reduce((total, line) => total + amount(line), 0n)
    const agreed = sum(({ upokt }) => upokt)
    const claimed = sum(({ network }) => network.claimed)
    const settled = sum(({ network }) => network.settled)
    const minted = sum(({ network }) => network.minted)
    return {
      chain,
      relays: sum(({ relays }) => relays),
      agreed,
      claimed,
      settled,
      minted,
      overservicingLoss: claimed - settled,
      deflation: settled - minted,
      inflation: hasParams ? sum(({ network }) => network.inflation) : null,
      unexplained: hasParams
        ? of.reduce((total, { network }) => total + network.unexplained, 0)
        : null,
      mintRatio:
        settled === 0n
          ? null
          : formatDecimal(divide(integer(minted), integer(settled), 6, 'floor')),
      difference: minted - agreed,
    }
  })
}

/** The price of a relay as the market made it on a day. */
export interface Drift {
  readonly chain: string
  readonly date: string
  readonly fixedUsd: string
  /** upokt per relay x that day's close, in USD. */
  readonly realisedUsd: string
  /** Percent above the fixed price, two decimals, rounded to the nearest. */
  readonly percent: string
}

/** How far the realised price moved from the fixed one on each day of which the close is known. */
export function driftOf(
  rates: Rates,
  closes: readonly { readonly date: string; readonly usd: string }[],
): Drift[] {
  return rates.chains.flatMap(({ chain, upoktPerRelay, usdPerRelay }) =>
    closes.map(({ date, usd }) => {
      const realised = multiply({ units: BigInt(upoktPerRelay), scale: 6 }, parseDecimal(usd))
      const ratio = divide(
        multiply(realised, integer(100n)),
        parseDecimal(usdPerRelay),
        2,
        'half-even',
      )
      return {
        chain,
        date,
        fixedUsd: usdPerRelay,
        realisedUsd: formatDecimal(realised),
        percent: formatDecimal({ units: ratio.units - 10_000n, scale: 2 }),
      }
    }),
  )
}
