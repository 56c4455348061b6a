import { closed, sha256, Type } from '../../schema/index.ts'

const week = Type.String({ description: 'ISO 8601, such as 2026-W48.' })
const moved = closed({
  week: Type.Optional(week),
  id: Type.String({ description: 'Of the posting; the same one is posted once.' }),
  upokt: Type.String({ description: 'Millionths of a POKT.' }),
  posted: Type.Boolean({ description: 'false: it was posted before.' }),
})

/** What commands about money tell. Amounts are whole numbers of upokt as text. */
export const funds = {
  'funds-rates': closed({ rates: Type.Unknown(), proposal: Type.Unknown() }),
  'funds-tally': Type.Object({ week, charges: Type.Unknown() }),
  'funds-who': closed({ week, lines: Type.Array(Type.Unknown()) }),
  'funds-closed': closed({ week, claims: sha256('Of the file.'), posted: Type.Boolean() }),
  'funds-report': closed({ week, folder: Type.String() }),
  'funds-reconciled': closed({ week, reconciled: Type.Unknown(), drift: Type.Unknown() }),
  'funds-audit': Type.Object({ postings: Type.Integer(), faults: Type.Array(Type.Unknown()) }),
  'funds-pay': moved,
  'funds-subsidy': moved,
  'funds-burn': moved,
} as const
