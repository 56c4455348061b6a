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
export { audit, burn, closeWeek, correctWeek, Ledger, pay, subsidise } from './ledger/index.ts';
export { readParams } from './network/index.ts';
export { type CertificateSource, certificatesIn, flagsOf, readSuppliers } from './quality/index.ts';
export { givenPrice, meanPrice, proposalOf, type Rates, ratesOf, readCloses, readRates, } from './rates/index.ts';
export { driftOf, reconcile } from './reconcile.ts';
export { applicationRows, applicationsHead, applicationsHtml, exact, invoiceCsv, invoiceMarkdown, invoiceOf, publishWeek, reportWeek, } from './report/index.ts';
export { chargesOf, dao, readOperators, type Tally, tallyClaims } from './tally/index.ts';
export { inPokt } from './upokt.ts';
export { daysOf, parseWeek } from './week/index.ts';
