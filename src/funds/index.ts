/**
 * The flow of funds: a fixed price in USD becomes POKT per relay, a weekly tally, a charge, a burn.
 *
 * ```
 * tiers.json + prices ─► rates ─┐
 * claims ───────────────────────┴─► tally ─► ledger (close, pay, burn) ─► report, invoice
 *                                     ├─► network, reconcile
 *                                     └─► quality (certificates)
 * ```
 */

// the books
export {
  audit,
  burn,
  closeWeek,
  correctWeek,
  Ledger,
  pay,
  requireWhole,
  subsidise,
} from './ledger/index.ts'
// the network
export { readParams } from './network/index.ts'
// certificates
export {
  certificatesByKeys,
  certificatesByPolicy,
  flagsOf,
  type Registry,
  readSuppliers,
  sourceOf,
} from './quality/index.ts'
// rates
export {
  givenPrice,
  meanPrice,
  ProposalSchema,
  proposalOf,
  type Rates,
  RatesSchema,
  ratesOf,
  readCloses,
  readRates,
} from './rates/index.ts'
export { driftOf, reconcile } from './reconcile.ts'
// showing
export {
  applicationRows,
  applicationsHead,
  applicationsHtml,
  driftSection,
  exact,
  flagsSection,
  fundsWeekType,
  invoiceCsv,
  invoiceMarkdown,
  invoiceOf,
  networkSection,
  priceInWords,
  publishWeek,
  reportWeek,
  type Section,
} from './report/index.ts'
export * as fundsShapes from './report/shapes.ts'
// the tally
export { chargesOf, dao, readOperators, type Tally, tallyClaims } from './tally/index.ts'
export { inPokt } from './upokt.ts'
export { daysOf, parseWeek } from './week/index.ts'
