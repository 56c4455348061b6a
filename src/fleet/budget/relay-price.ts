import { parseTiers } from '../../chains/index.ts'
import { compare, type Decimal, integer, parseDecimal } from '../../decimal/index.ts'
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
export function relayPrice({ chain, suite, tiers }: Priced): Decimal {
  const { chains } = parseTiers(Buffer.from(tiers.text), tiers.path)
  const decided = chains.filter((one) => decides(suite, one))
  const meant =
    chain === null
      ? decided.length > 0
        ? decided
        : chains
      : chains.filter(({ id }) => id === chain)
  return meant
    .flatMap(({ pricePerRelayUsd }) =>
      pricePerRelayUsd === null ? [] : [parseDecimal(pricePerRelayUsd)],
    )
    .reduce((most, one) => (compare(one, most) > 0 ? one : most), integer(0))
}
