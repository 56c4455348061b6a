import { closed, count, decimal, orNull, type Static, Type } from '../schema/index.ts'
import { type Chain, SuiteRange } from './schema.ts'

/**
 * What a certificate of a chain is worth: the price of a relay and what a relay may be. The content of
 * `tiers.json` with its defaults filled in, so that whoever holds a certificate needs no other file.
 */
export const ChainTermsSchema = closed({
  pricePerRelayUsd: orNull(decimal('USD per relay; null: no price is set.')),
  limits: orNull(
    closed({
      inputTokens: count('Tokens a caller may send in one relay.', 1),
      outputTokens: count('Tokens a node must be able to return.', 1),
      beyond: Type.Union([Type.Literal('drop'), Type.Literal('any')], {
        description: 'drop: a node must refuse larger calls; any: it may answer them.',
      }),
    }),
  ),
  service: closed({
    class: Type.Union([Type.Literal('realtime'), Type.Literal('batch')], {
      description: 'realtime: latency is bounded; batch: slower and cheaper.',
    }),
    p95LatencyMs: count('95 % of relays must be answered within this many milliseconds.', 1),
    p95FirstTokenMs: orNull(
      count('Of 95 % of relays the first token must come within it; null: no bound.', 1),
    ),
  }),
  suite: orNull(SuiteRange),
  certificateDays: count('Days that a certificate of the chain is valid.', 1),
})

export type ChainTerms = Static<typeof ChainTermsSchema>

/** The terms of a chain, as reports and statements carry them. */
export function termsOf({
  pricePerRelayUsd,
  limits,
  service,
  suite,
  certificateDays,
}: Chain): ChainTerms {
  return {
    pricePerRelayUsd,
    limits: limits && { ...limits, beyond: limits.beyond ?? 'any' },
    service: { ...service, p95FirstTokenMs: service.p95FirstTokenMs ?? null },
    suite,
    certificateDays,
  }
}
