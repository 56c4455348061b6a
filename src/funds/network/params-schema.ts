import { closed, count, Type } from '../../schema/index.ts'

const share = (description: string) =>
  Type.String({ pattern: '^(0(\\.[0-9]{1,18})?|1(\\.0{1,18})?)$', description })

const shares = (description: string) =>
  closed(
    {
      supplier: share('Of the amount, from 0 to 1.'),
      proposer: share('Of the amount, from 0 to 1.'),
      sourceOwner: share('Of the amount, from 0 to 1.'),
    },
    description,
  )

/** Shape of the parameters of the network, by the height from which they hold. */
export const ParamsSchema = Type.Object(
  {
    schema: Type.Literal('iqchains/funds-params/v1'),
    params: Type.Array(
      closed({
        fromHeight: count('First height of a session end at which they hold.'),
        mintRatio: share('Minted / settled.'),
        mint: shares("How the mint is parted; the rest is the DAO's."),
        globalInflationPerClaim: share('Minted on top of what is settled.'),
        inflation: shares("How that is parted; the rest is the DAO's."),
      }),
      { minItems: 1, maxItems: 4096, description: 'In rising order of heights.' },
    ),
  },
  { additionalProperties: false, title: 'IQ Chains: parameters of the network' },
)
