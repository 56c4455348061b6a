/** An amount that moves from one account to another. */
export interface Transfer {
  readonly debit: string
  readonly credit: string
  /** '' where an amount belongs to no chain: what an operator paid beyond its charges. */
  readonly chain: string
  /** Relays behind the amount; 0 where there are none. */
  readonly relays: bigint
  /** Above 0. */
  readonly upokt: bigint
}

/** One event of the flow of funds: all of its transfers are in the ledger, or none. */
export interface Posting {
  /** Names the event: it is posted once, however often it is tried. */
  readonly source: string
  readonly kind: 'close' | 'correction' | 'payment' | 'subsidy' | 'burn'
  readonly week: string
  /** '' for a movement of several chains. */
  readonly chain: string
  /** '' for a burn of several operators. */
  readonly operator: string
  /** SHA-256 of the claim file; '' for movements. */
  readonly claims: string
  /** What the event was made from, as JSON: a second one of the same source must have the same. */
  readonly detail: string
  readonly transfers: readonly Transfer[]
}

/** The closing of a week (number 0), or a correction of it. */
export interface ClosingRow {
  readonly week: string
  readonly number: number
  /** SHA-256 of the claim file. */
  readonly claims: string
  /** What it was made from, as JSON. */
  readonly detail: string
}

/** What is added at once: all of it, or nothing. */
export interface Addition {
  readonly closing?: ClosingRow
  readonly postings: readonly Posting[]
}

/** A transfer of an amount that may be negative: then it goes the other way. */
export function signedTransfer(transfer: Transfer): Transfer[] {
  const { debit, credit, chain, relays, upokt } = transfer
  if (upokt === 0n) return []
  if (upokt > 0n) return [transfer]
  return [{ debit: credit, credit: debit, chain, relays: -relays, upokt: -upokt }]
}
