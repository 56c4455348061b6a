/** What is shown of a week: invoices, the report for the DAO, which application did what. */
export { invoiceCsv, invoiceMarkdown, invoiceOf } from './invoice.ts'
export { fundsWeekType, publishWeek } from './publish.ts'
export { applicationRows, applicationsHead, applicationsHtml, exact } from './render.ts'
export { reportWeek } from './week-report.ts'
