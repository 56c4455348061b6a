/**
 * A week of claims, added up by application, operator and chain.
 *
 * ```
 * claims (rows) ─► tally-sink: cells ─► status, relays, operators ─► groups (sum) ─► tally ─► charges (usd)
 *                               (texts)                         └─► network-figures
 * ```
 */
export { type Charge, chargesOf } from './charges.ts'
export { dao, readOperators } from './operators.ts'
export { estimatedRelays } from './relays.ts'
export { type Count, type Served, type Tally, type TallyLine, tallyClaims } from './tally.ts'
