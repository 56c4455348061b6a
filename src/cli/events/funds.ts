import { fundsShapes, ProposalSchema, RatesSchema } from '../../funds/index.ts'
import { chainId, closed, count, orNull, sha256, Type } from '../../schema/index.ts'

const { amount, relays, usd, week, CountSchema, DriftSchema, FlagSchema, ReconciledSchema } =
  fundsShapes

const operator = Type.String({ description: 'Portal operator.' })
const posted = Type.Boolean({ description: 'false: it was posted before.' })

const moved = closed({
  week,
  id: Type.String({ description: 'Of the posting; the same one is posted once.' }),
  upokt: amount('Moved.'),
  posted,
})

const line = closed({
  operator: orNull(operator),
  application: Type.String({ description: 'Address or public key.' }),
  chain: chainId,
  claims: count('Paid claims.'),
  relays,
  upokt: amount('Minted and charged.'),
  usd: usd('The same at the fixed price.'),
  network: closed({
    claimed: amount('Claimed.'),
    settled: amount('Settled.'),
    minted: amount('Minted by the network.'),
    inflation: amount('Minted on top.'),
    unexplained: count('Claims whose mint the parameters do not explain.'),
  }),
})

const charge = closed({
  operator,
  chain: chainId,
  claims: count('Paid claims.'),
  relays,
  upokt: amount('Minted and charged.'),
  usd: usd('The same at the fixed price.'),
  usdPerRelay: usd('Per relay, as the network counts them.'),
})

const tally = closed({
  week,
  generation: Type.Union([Type.Literal('morse'), Type.Literal('shannon')]),
  file: closed({ path: Type.String(), sha256: sha256('Of the claim file.') }),
  operators: sha256('Of the map of operators.'),
  rates: RatesSchema,
  hasParams: Type.Boolean({ description: 'Whether parameters of the network were given.' }),
  claims: count('Claims in the file.'),
  lines: Type.Array(line),
  charges: Type.Array(charge),
  apart: closed({
    late: CountSchema,
    expired: CountSchema,
    invalid: CountSchema,
    challenge: CountSchema,
  }),
  unpriced: Type.Array(
    closed({
      chain: Type.String({ description: 'As the claims name it.' }),
      why: Type.Union([Type.Literal('no-price'), Type.Literal('unknown')]),
      claims: count('Claims.'),
      relays,
    }),
  ),
  otherWeeks: CountSchema,
  flags: Type.Optional(Type.Array(FlagSchema)),
})

const audit = closed({
  faults: Type.Array(Type.String(), { description: 'Empty: the books hold.' }),
  sum: amount('Of all entries: 0.'),
  minted: amount('Minted.'),
  charged: amount('Charged.'),
  paid: amount('Paid.'),
  burned: amount('Burned.'),
  unburned: amount('Minted and not yet burned.'),
  held: amount('Paid and not yet burned.'),
  outstanding: Type.Array(closed({ operator, upokt: amount('Still to be paid.') })),
  postings: count('Postings.'),
  weeks: Type.Array(week, { description: 'Closed.' }),
})

/** What commands about money tell. Amounts are whole numbers of upokt as text. */
export const funds = {
  'funds-rates': closed({ rates: RatesSchema, proposal: ProposalSchema }),
  'funds-tally': tally,
  'funds-who': closed({ week, lines: Type.Array(line) }),
  'funds-closed': closed({ week, claims: sha256('Of the claim file.'), posted }),
  'funds-report': closed({ week, folder: Type.String() }),
  'funds-reconciled': closed({
    week,
    reconciled: Type.Array(ReconciledSchema),
    drift: Type.Optional(Type.Array(DriftSchema)),
  }),
  'funds-audit': audit,
  'funds-pay': moved,
  'funds-subsidy': moved,
  'funds-burn': moved,
} as const
