import { chainId, closed, count, orNull, Type } from '../../schema/index.ts'

/** Shapes of what is told of money as JSON: whole numbers of any size are texts. */

export const week = Type.String({
  pattern: '^[0-9]{4}-W[0-9]{2}$',
  description: 'ISO 8601 in UTC, such as 2026-W48.',
})

export const amount = (description: string) =>
  Type.String({ pattern: '^-?[0-9]+$', description: `${description} upokt.` })

export const usd = (description: string) =>
  Type.String({ pattern: '^-?[0-9]+(\\.[0-9]+)?$', description: `${description} USD.` })

export const relays = Type.String({ pattern: '^[0-9]+$', description: 'Relays.' })

export const CountSchema = closed({ claims: count('Claims.'), relays })

export const ReconciledSchema = closed({
  chain: chainId,
  relays,
  agreed: amount('Relays x rate.'),
  claimed: amount('Claimed on the network.'),
  settled: amount("Burned of the applications' stakes."),
  minted: amount('Minted by the network.'),
  overservicingLoss: amount('Claimed and not settled.'),
  deflation: amount('Settled and not minted.'),
  inflation: orNull(amount('Minted on top; null without parameters.')),
  unexplained: orNull(count('Claims whose mint the parameters do not explain.')),
  mintRatio: orNull(Type.String({ description: 'Minted / settled, rounded down.' })),
  difference: amount('Minted less agreed.'),
})

export const DriftSchema = closed({
  chain: chainId,
  date: Type.String({ description: 'A day, UTC.' }),
  fixedUsd: usd('Fixed price of a relay.'),
  realisedUsd: usd('What a relay was worth.'),
  percent: Type.String({ description: 'Realised above fixed, per cent.' }),
})

const served = {
  supplier: Type.String({ description: 'Address of the supplier.' }),
  chain: chainId,
  claims: count('Claims.'),
  relays,
  upokt: amount('What those relays mint.'),
}

export const FlagSchema = closed({
  ...served,
  why: Type.Union([
    closed({ kind: Type.Literal('no-node') }),
    closed({ kind: Type.Literal('no-certificate') }),
    closed({
      kind: Type.Literal('other-price'),
      certified: orNull(usd('Certified, per relay.')),
      charged: usd('Charged, per relay.'),
      certifiedUpokt: orNull(amount('What they would mint at the certified price.')),
    }),
  ]),
})
