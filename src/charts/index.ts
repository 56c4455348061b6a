/** Charts and pages as text: SVG and HTML, every value escaped, no script. */
export { type BarChart, barChart, chartTable } from './bars.ts'
export { type HistoryChart, historyChart } from './history.ts'
export { type Markup, markup } from './markup.ts'
export { htmlFigures, htmlPage, htmlTable } from './page.ts'
export { pageStyle } from './style.ts'
