import { chainId, closed, count, sha256, Type, timestamp } from '../../schema/index.ts'
import { PriceWindow } from '../rates/index.ts'
import {
  amount,
  CountSchema,
  DriftSchema,
  FlagSchema,
  ReconciledSchema,
  relays,
  usd,
  week,
} from './shapes.ts'

const moved = {
  charged: amount('Minted for relays, and owed for them.'),
  paid: amount('Paid.'),
  subsidised: amount('Taken over by the DAO; of the DAO itself below 0.'),
  burned: amount('Burned.'),
}

const operator = Type.String({ description: 'Portal operator; DAO for what it took over.' })
const chain = Type.String({ description: "Service id; '' for what was paid beyond all charges." })

const Closing = closed({
  week,
  claims: sha256('Of the claim file.'),
  operators: sha256('Of the map of operators.'),
  tiers: sha256('Of tiers.json.'),
  poktUsd: usd('Per POKT.'),
  window: PriceWindow,
  charges: Type.Array(closed({ operator, chain: chainId, relays, upokt: amount('Charged.') })),
  leftOut: Type.Array(closed({ chain, claims: count('Claims.'), relays }), {
    description: 'Chains without a rate.',
  }),
})

/** Shape of the report of a week; published as `schemas/funds-week.schema.json`. */
export const WeekSchema = Type.Object(
  {
    schema: Type.Literal('iqchains/funds-week/v1'),
    week,
    from: timestamp('Monday, 00:00.'),
    until: timestamp('The next one; no longer in the week.'),
    closing: Closing,
    corrections: count('How often the closing was corrected.'),
    operators: Type.Array(closed({ operator, ...moved })),
    chains: Type.Array(closed({ operator, chain, relays, ...moved })),
    minted: amount('Minted.'),
    charged: amount('Charged.'),
    paid: amount('Paid.'),
    burned: amount('Burned.'),
    apart: Type.Optional(
      closed({
        late: CountSchema,
        expired: CountSchema,
        invalid: CountSchema,
        challenge: CountSchema,
      }),
    ),
    reconciled: Type.Optional(Type.Array(ReconciledSchema)),
    drift: Type.Optional(Type.Array(DriftSchema)),
    flags: Type.Optional(Type.Array(FlagSchema)),
  },
  { additionalProperties: false, title: 'IQ Chains: the flow of funds of a week' },
)

/** Shape of an invoice as JSON; published as `schemas/funds-invoice.schema.json`. */
export const InvoiceSchema = Type.Object(
  {
    schema: Type.Literal('iqchains/funds-invoice/v1'),
    operator,
    week,
    from: timestamp('Monday, 00:00.'),
    until: timestamp('The next one; no longer in the week.'),
    poktUsd: usd('Per POKT.'),
    window: PriceWindow,
    claims: sha256('Of the claim file.'),
    lines: Type.Array(closed({ chain, relays, ...moved })),
    ...moved,
    due: amount('Charged, and neither paid nor taken over; below 0: paid too much.'),
  },
  { additionalProperties: false, title: 'IQ Chains: an invoice' },
)
