import { type Charge, chargesOf, type Tally } from '../tally/index.ts'
import type { Ledger } from './ledger.ts'

/** What a week was closed, or corrected, from: kept in the ledger as JSON. */
export interface Closing {
  readonly week: string
  /** SHA-256 of the claim file; the claims stay in it. */
  readonly claims: string
  /** SHA-256 of the map of operators. */
  readonly operators: string
  /** SHA-256 of `tiers.json`. */
  readonly tiers: string
  readonly poktUsd: string
  /** The days whose closes made the price; null: it was given. */
  readonly window: { readonly first: string; readonly last: string } | null
  readonly charges: readonly ClosedCharge[]
  /** Claims on chains without a rate, left out by order: nobody is charged for them. */
  readonly leftOut: readonly {
    readonly chain: string
    readonly claims: number
    readonly relays: string
  }[]
}

/** A charge, its whole numbers as text. */
export interface ClosedCharge {
  readonly operator: string
  readonly chain: string
  readonly relays: string
  readonly upokt: string
}

/** What a tally closes its week with. */
export function closingOf(tally: Tally): Closing {
  const { week, file, operators, rates } = tally
  return {
    week,
    claims: file.sha256,
    operators,
    tiers: rates.tiers,
    poktUsd: rates.poktUsd,
    window: rates.window,
    charges: chargesOf(tally).map(closedCharge),
    leftOut: tally.unpriced.map(({ chain, claims, relays }) => ({
      chain,
      claims,
      relays: relays.toString(),
    })),
  }
}

function closedCharge({ operator, chain, relays, upokt }: Charge): ClosedCharge {
  return { operator, chain, relays: relays.toString(), upokt: upokt.toString() }
}

/** What the week stands at: its last correction, or its closing; undefined: it is open. */
export function currentClosing(ledger: Ledger, week: string): Closing | undefined {
  const last = ledger.closings(week).at(-1)
  return last === undefined ? undefined : readClosing(last.detail)
}

/** Reads what `JSON.stringify` of a closing wrote. */
export function readClosing(detail: string): Closing {
  return JSON.parse(detail) as Closing
}
