import type { Rates } from './rates.ts'

/** What the DAO or the owner of a service would have to change, for both generations of the network. */
export interface Proposal {
  readonly morse: {
    readonly param_key: 'pos/RelaysToTokensMultiplierMap'
    /** upokt per relay, whole numbers as text: int64 does not fit a JSON number. */
    readonly param_value: Readonly<Record<string, string>>
  }
  readonly shannon: {
    readonly shared: {
      readonly compute_units_to_tokens_multiplier: string
      readonly compute_unit_cost_granularity: string
    }
    /** Fixed by the peg of PIP-41: it changes with the price in USD only, never with the week. */
    readonly services: readonly { readonly id: string; readonly compute_units_per_relay: string }[]
  }
}

/** The parameter change that the rates lead to. */
export function proposalOf(rates: Rates): Proposal {
  return {
    morse: {
      param_key: 'pos/RelaysToTokensMultiplierMap',
      param_value: Object.fromEntries(
        rates.chains.map(({ chain, upoktPerRelay }) => [chain, upoktPerRelay]),
      ),
    },
    shannon: {
      shared: {
        compute_units_to_tokens_multiplier: rates.shannonTokensMultiplier,
        compute_unit_cost_granularity: rates.shannonCostGranularity,
      },
      services: rates.chains.flatMap(({ chain, shannon }) =>
        shannon.kind === 'inexpressible'
          ? []
          : [{ id: chain, compute_units_per_relay: shannon.computeUnitsPerRelay }],
      ),
    },
  }
}
