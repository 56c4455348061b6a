/** `tiers.json`: the chains, their thresholds, prices, limits and classes of service. */

export { type EpochCalendar, epochAt, epochCalendars, nextEpoch } from './epoch.ts'
export { findChain, type LoadedTiers, loadTiers, parseTiers, placed } from './load.ts'
export { type Chain, type EvidenceRule, type Tiers, TiersSchema } from './schema.ts'
export { type ChainTerms, ChainTermsSchema, termsOf } from './terms.ts'
export { versionInRange } from './version-range.ts'
