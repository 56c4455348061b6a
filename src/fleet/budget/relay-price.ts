import { type Chain, parseTiers } from '../../chains/index.ts'
import { type Decimal, parseDecimal } from '../../decimal/index.ts'
import { highestPrice } from '../../forecast/index.ts'
import { type DecidingSuite, decides } from '../../verdict/index.ts'

/** What the price of a node's relays follows from. */
export interface Priced {
  /** Id of the chain that the list names; null: none. */
  readonly chain: string | null
  readonly suite: DecidingSuite
  readonly tiers: { readonly path: string; readonly text: string }
}

/**
 * USD for one relay to a node: at the chain that the list names, else the highest price among the chains that
 * the node's suite decides, else the highest there is, since a budget must not be outrun. 0 where none of them
 * has a price. Pure.
 */
export function relayPrice(priced: Priced): Decimal {
  return parseDecimal(highestPrice(meantBy(priced)) ?? '0')
}

function meantBy({ chain, suite, tiers }: Priced): readonly Chain[] {
  const { chains } = parseTiers(Buffer.from(tiers.text), tiers.path)
  if (chain !== null) return chains.filter(({ id }) => id === chain)
  const decided = chains.filter((one) => decides(suite, one))
  return decided.length > 0 ? decided : chains
}
