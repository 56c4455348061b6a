import { closed, type Static, Type } from '../../schema/index.ts'
import type { Rates } from './rates.ts'

const whole = (description: string) => Type.String({ pattern: '^[0-9]+$', description })

/** What the DAO or the owner of a service would have to change, for both generations of the network. */
export const ProposalSchema = closed({
  morse: closed(
    {
      param_key: Type.Literal('pos/RelaysToTokensMultiplierMap'),
      param_value: Type.Record(
        Type.String(),
        whole('upokt per relay: int64 does not fit a JSON number.'),
      ),
    },
    'MsgChangeParam of pocket-core.',
  ),
  shannon: closed({
    params: Type.Array(
      closed({
        '@type': Type.Literal('/pocket.shared.MsgUpdateParam'),
        name: Type.Union([
          Type.Literal('compute_units_to_tokens_multiplier'),
          Type.Literal('compute_unit_cost_granularity'),
        ]),
        as_uint64: whole('The value to set.'),
      }),
      { description: "By the authority: poktroll's message, without its address." },
    ),
    services: Type.Array(
      closed({ id: Type.String(), compute_units_per_relay: whole('Compute units.') }),
      {
        description:
          'By the owner of a service. Fixed by the peg of PIP-41: it changes with the price in USD only, never with the week.',
      },
    ),
    inexpressible: Type.Array(Type.String(), {
      description: 'Chains whose price no number of relays makes.',
    }),
  }),
})

export type Proposal = Static<typeof ProposalSchema>

/** The parameter change that the rates lead to. */
export function proposalOf(rates: Rates): Proposal {
  const param = (
    name: Proposal['shannon']['params'][number]['name'],
    as_uint64: string,
  ): Proposal['shannon']['params'][number] => ({
    '@type': '/pocket.shared.MsgUpdateParam',
    name,
    as_uint64,
  })
  return {
    morse: {
      param_key: 'pos/RelaysToTokensMultiplierMap',
      param_value: Object.fromEntries(
        rates.chains.map(({ chain, upoktPerRelay }) => [chain, upoktPerRelay]),
      ),
    },
    shannon: {
      params: [
        param('compute_units_to_tokens_multiplier', rates.shannonTokensMultiplier),
        param('compute_unit_cost_granularity', rates.shannonCostGranularity),
      ],
      services: rates.chains.flatMap(({ chain, shannon }) =>
        shannon.kind === 'inexpressible'
          ? []
          : [{ id: chain, compute_units_per_relay: shannon.computeUnitsPerRelay }],
      ),
      inexpressible: rates.chains
        .filter(({ shannon }) => shannon.kind === 'inexpressible')
        .map(({ chain }) => chain),
    },
  }
}
