/** The books: mint, charge, payment and burn, in double entry. */
export { accounts, debtorOf, payerOf } from './accounts.ts'
export { type Audit, audit } from './audit.ts'
export { requireClosed } from './cells.ts'
export { closeWeek, correctWeek, requireWhole } from './close.ts'
export { type Closing, currentClosing } from './closing.ts'
export { type Balance, Ledger } from './ledger.ts'
export { burn, type Movement, pay, subsidise } from './pay.ts'
