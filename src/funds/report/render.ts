import { barChart, chartTable, htmlPage, htmlTable, markup } from '../../charts/index.ts'
import type { TallyLine } from '../tally/index.ts'
import { inPokt } from '../upokt.ts'
import { chartOfApplications, chartsOf } from './charts.ts'
import { type Section, sectionsOf } from './sections.ts'
import type { WeekReport } from './week-report.ts'

/** The report as JSON: amounts of upokt are texts, as no float holds them. */
export function reportJson(report: WeekReport): string {
  return `${JSON.stringify({ schema: 'iqchains/funds-week/v1', ...report }, exact, 2)}\n`
}

/** Writes whole numbers of any size as text. */
export function exact(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

export function reportMarkdown(report: WeekReport): string {
  const parts = sectionsOf(report).map(
    ({ title, remark, head, rows }) => `## ${title}\n\n${remark}\n\n${markdownTable(head, rows)}`,
  )
  return `# ${titleOf(report)}\n\n${summaryOf(report)}\n\n${parts.join('\n\n')}\n`
}

export function reportHtml(report: WeekReport): string {
  const charts = chartsOf(report).map(
    (chart) => markup`<h2>${chart.title}</h2>
${barChart(chart)}
${chartTable(chart)}
`,
  )
  const tables = sectionsOf(report).map(sectionHtml)
  return htmlPage(titleOf(report), [
    markup`<p>${summaryOf(report)}</p>
`,
    ...charts,
    ...tables,
  ])
}

/** Which application did what, as a page. */
export function applicationsHtml(lines: readonly TallyLine[], week: string): string {
  const chart = chartOfApplications(lines, week)
  return htmlPage(`Which application did what: ${week}`, [
    barChart(chart),
    htmlTable([...applicationsHead], applicationRows(lines)),
  ])
}

export const applicationsHead = [
  'application',
  'operator',
  'chain',
  'relays',
  'POKT',
  'USD',
] as const

export function applicationRows(lines: readonly TallyLine[]): string[][] {
  return lines.map(({ application, operator, chain, relays, upokt, usd }) => [
    application,
    operator ?? '(none)',
    chain,
    relays.toString(),
    inPokt(upokt),
    usd,
  ])
}

/** A table of GitHub's Markdown; what would end a cell is escaped. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replace(/[\\|<>[\]`*_]/gu, '\\$&').replace(/\s+/gu, ' ')
}

function sectionHtml({ title, remark, head, rows }: Section) {
  return markup`<h2>${title}</h2>
<p>${remark}</p>
${htmlTable(head, rows)}`
}

function titleOf({ week }: WeekReport): string {
  return `Flow of funds: ${week}`
}

function summaryOf({ from, until, minted, charged, paid, burned }: WeekReport): string {
  return `From ${from} until ${until}: ${inPokt(minted)} POKT minted, ${inPokt(charged)} charged, ${inPokt(paid)} paid, ${inPokt(burned)} burned.`
}
