/** A week of claims, added up by application, operator and chain. */
export { type Charge, chargesOf } from './charges.ts'
export { dao, readOperators } from './operators.ts'
export { estimatedRelays } from './relays.ts'
export { type Count, type Served, type Tally, type TallyLine, tallyClaims } from './tally.ts'
