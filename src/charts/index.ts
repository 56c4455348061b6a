/**
 * Charts and pages as text: SVG and HTML, every value escaped, no script.
 *
 * ```
 * markup ─► plot (axes, rules, paths) ─► bars, history, evidence, distribution, intervals, power
 *       │                                                          └─► svg-file (files of their own)
 *       └─► page (pages of their own), style (of every page)
 * ```
 */
export { type BarChart, barChart, chartTable } from './bars.ts'
export {
  type DistributionChart,
  distributionChart,
  distributionDrawing,
  distributionTable,
} from './distribution.ts'
export { type EvidenceChart, evidenceChart, evidenceTable } from './evidence.ts'
export { type HistoryChart, historyChart } from './history.ts'
export { type IntervalChart, intervalChart, scoreMark } from './intervals.ts'
export { Markup, markup } from './markup.ts'
export { htmlFigures, htmlPage, htmlTable } from './page.ts'
export { type PowerChart, powerChart, powerDrawing, powerTable } from './power.ts'
export { pageStyle } from './style.ts'
export { svgFile } from './svg-file.ts'
