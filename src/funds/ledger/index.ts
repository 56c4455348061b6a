/** The books: mint, charge, payment and burn, in double entry. */
export { operatorOf } from './accounts.ts'
export { type Audit, audit } from './audit.ts'
export { type Closing, closeWeek, correctWeek, standingOf } from './close.ts'
export { Ledger } from './ledger.ts'
export { burn, type Movement, pay, subsidise } from './pay.ts'
