import { hkdfSync } from 'node:crypto'

/**
 * The seed of a run's items: 32 bytes in hex, HKDF-SHA-256 (RFC 5869, no salt) of the run's seed with the
 * info `iq-chains items 1`. The draws that order the items have other infos (`stats/drbg.ts`), so whoever
 * learns the one knows nothing of the other before the run's seed is published.
 */
export function poolSeed(runSeed: string): string {
  return Buffer.from(hkdfSync('sha256', runSeed, '', 'iq-chains items 1', 32)).toString('hex')
}

/** The run seed under which a suite shows its items where there is no run. */
export const publicRunSeed = 'public'
