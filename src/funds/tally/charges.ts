import { inOrder } from '../order.ts'
import type { Tally } from './tally.ts'

/** What an operator owes for one chain, which is what its relays mint. */
export interface Charge {
  readonly operator: string
  readonly chain: string
  readonly claims: number
  readonly relays: bigint
  readonly upokt: bigint
}

/** The charges of a tally, by operator and chain. Applications without operator are in none. */
export function chargesOf({ lines }: Tally): Charge[] {
  const charges = new Map<string, Charge>()
  for (const { operator, chain, claims, relays, upokt } of lines) {
    if (operator === null) continue
    const key = JSON.stringify([operator, chain])
    const so = charges.get(key) ?? { operator, chain, claims: 0, relays: 0n, upokt: 0n }
    charges.set(key, {
      operator,
      chain,
      claims: so.claims + claims,
      relays: so.relays + relays,
      upokt: so.upokt + upokt,
    })
  }
  return [...charges.values()].sort(
    (a, b) => inOrder(a.operator, b.operator) || inOrder(a.chain, b.chain),
  )
}
