import { chainId, closed, orNull, sha256, Type } from '../../schema/index.ts'

const whole = (description: string) =>
  Type.String({ pattern: '^(0|[1-9][0-9]{0,18})$', description })
const price = (description: string) =>
  Type.String({ pattern: '^[0-9]{1,9}(\\.[0-9]{1,9})?$', description })

const units = whole('compute_units_per_relay.')

const Shannon = Type.Union([
  closed({ kind: Type.Literal('one-relay'), computeUnitsPerRelay: units }),
  closed({
    kind: Type.Literal('several-relays'),
    computeUnitsPerRelay: units,
    relays: whole('Relays of the network that make one call of exactly the price.'),
    usdPerRelay: price('USD for each of them.'),
    upoktPerRelay: whole('upokt for each of them.'),
  }),
  closed({
    kind: Type.Literal('inexpressible'),
    why: Type.String({ description: 'Why no number of relays makes the price.' }),
  }),
])

const ChainRate = closed({
  chain: chainId,
  usdPerRelay: price('As in tiers.json.'),
  upoktPerRelay: whole('What a relay mints on Morse: RelaysToTokensMultiplierMap.'),
  errorUsdPerMillionRelays: Type.String({
    pattern: '^-?[0-9]+(\\.[0-9]+)?$',
    description: 'USD by which rounding makes a million relays dearer, exactly.',
  }),
  shannon: Shannon,
})

const day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'A day, UTC.' })

/** The days whose closes made a price; null: it was given. */
export const PriceWindow = orNull(closed({ first: day, last: day }))

/** Shape of the rates of a week, as `funds rates --out` writes them. */
export const RatesSchema = Type.Object(
  {
    schema: Type.Literal('iqchains/funds-rates/v1'),
    week: Type.String({ pattern: '^[0-9]{4}-W[0-9]{2}$', description: 'ISO 8601, UTC.' }),
    poktUsd: price('USD per POKT.'),
    window: PriceWindow,
    tiers: sha256('Of tiers.json.'),
    rounding: Type.Literal('half-even to whole upokt'),
    chains: Type.Array(ChainRate, { minItems: 1, maxItems: 256 }),
    unpriced: Type.Array(chainId, {
      maxItems: 256,
      description: 'Chains of tiers.json without a price.',
    }),
    shannonTokensMultiplier: whole('compute_units_to_tokens_multiplier.'),
    shannonCostGranularity: whole('compute_unit_cost_granularity.'),
  },
  { additionalProperties: false, title: 'IQ Chains: the rates of a week' },
)
