/** `tiers.json`: the chains, their thresholds, prices, limits and classes of service. */

export { type LoadedTiers, loadTiers, parseTiers } from './load.ts'
export { poktOf, priceOf } from './price.ts'
export type { Chain, EvidenceRule, Tiers } from './schema.ts'
export { versionInRange } from './version-range.ts'
