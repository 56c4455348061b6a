/**
 * Charts and pages as text: SVG and HTML, every value escaped, no script.
 *
 * ```
 * markup ─► plot (axes, rules, paths) ─► bars, history, evidence, distribution, intervals
 *       └─► page (pages of their own), style (of every page)
 * ```
 */
export { type BarChart, barChart, chartTable } from './bars.ts'
export { type DistributionChart, distributionChart, distributionTable } from './distribution.ts'
export { type EvidenceChart, evidenceChart, evidenceTable } from './evidence.ts'
export { type HistoryChart, historyChart } from './history.ts'
export { type IntervalChart, intervalChart, scoreMark } from './intervals.ts'
export { Markup, markup } from './markup.ts'
export { htmlFigures, htmlPage, htmlTable } from './page.ts'
export { pageStyle } from './style.ts'
