import { inOrder } from '../order.ts'
import { chargeRates } from '../rates/index.ts'
import type { Tally } from './tally.ts'
import { usdOf } from './usd.ts'

/** What an operator owes for one chain, which is what its relays mint. */
export interface Charge {
  readonly operator: string
  readonly chain: string
  readonly claims: number
  readonly relays: bigint
  readonly upokt: bigint
  /** The same at the fixed price, exactly. */
  readonly usd: string
  /** Of one relay as the network counts it. */
  readonly usdPerRelay: string
}

/** The charges of a tally, by operator and chain. Applications without operator are in none. */
export function chargesOf({ lines, rates, generation }: Tally): Charge[] {
  const prices = chargeRates(rates, generation)
  const cells = Map.groupBy(lines, ({ operator, chain }) => JSON.stringify([operator, chain]))
  return [...cells.values()]
    .flatMap((of): Charge[] => {
      const { operator = null, chain = '' } = of[0] ?? {}
      if (operator === null) return []
      const { usdPerRelay = '0' } = prices.get(chain) ?? {}
      const relays = of.reduce((sum, line) => sum + line.relays, 0n)
      return [
        {
          operator,
          chain,
          claims: of.reduce((sum, line) => sum + line.claims, 0),
          relays,
          upokt: of.reduce((sum, line) => sum + line.upokt, 0n),
          usd: usdOf(relays, usdPerRelay),
          usdPerRelay,
        },
      ]
    })
    .sort((a, b) => inOrder(a.operator, b.operator) || inOrder(a.chain, b.chain))
}
