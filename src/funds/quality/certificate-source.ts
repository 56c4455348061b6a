import type { Week } from '../week/index.ts'

/** A certificate that held in a week. */
export interface Certificate {
  /** USD per relay; null: the chain had no price. */
  readonly pricePerRelayUsd: string | null
  /** Where the price is from: reports of version 1 do not name it. */
  readonly priceFrom: 'certificate' | 'tiers'
}

/**
 * Tells whether the node behind a supplier had a valid certificate for a chain at some time of a week;
 * undefined: it had none.
 */
export type CertificateSource = (
  supplier: string,
  chain: string,
  week: Week,
) => Certificate | undefined
