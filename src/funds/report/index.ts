/** What is shown of a week: invoices, the report for the DAO, which application did what. */
export { invoiceCsv, invoiceMarkdown, invoiceOf } from './invoice.ts'
export { publishWeek } from './publish.ts'
export {
  applicationRows,
  applicationsHead,
  applicationsHtml,
  exact,
  fundsWeekType,
} from './render.ts'
export {
  driftSection,
  flagsSection,
  networkSection,
  priceInWords,
  type Section,
} from './sections.ts'
export { reportWeek } from './week-report.ts'
