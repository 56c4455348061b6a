/** A tiers file against the suites that it names. */
export { checkTiers, type TiersFinding } from './check-tiers.ts'
export { suitesNear } from './suite-finder.ts'
