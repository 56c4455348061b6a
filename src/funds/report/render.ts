import {
  barChart,
  chartTable,
  htmlFigures,
  htmlPage,
  htmlTable,
  markup,
} from '../../charts/index.ts'
import type { TallyLine } from '../tally/index.ts'
import { inPokt } from '../upokt.ts'
import { chartOfApplications, chartsOf } from './charts.ts'
import { markdownTable } from './markdown.ts'
import { priceInWords, type Section, sectionsOf, spanInWords } from './sections.ts'
import { dueOf, type WeekReport } from './week-report.ts'

/** Type of the predicate of a week's report. */
export const fundsWeekType = 'https://iqchains.org/attestation/funds-week/v1'

/** The report as JSON: amounts of upokt are texts, as no float holds them. */
export function reportJson(report: WeekReport): string {
  return `${JSON.stringify({ schema: 'iqchains/funds-week/v1', ...report }, exact, 2)}\n`
}

/** Writes whole numbers of any size as text. */
export function exact(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

export function reportMarkdown(report: WeekReport): string {
  const figures = figuresOf(report).map(([name, value]) => `${name} ${value}`)
  const parts = sectionsOf(report).map(
    ({ title, remark, head, rows }) => `## ${title}\n\n${remark}\n\n${markdownTable(head, rows)}`,
  )
  const lead = [`${figures.join('; ')}.`, ...leadOf(report)].join('\n\n')
  return `# ${titleOf(report)}\n\n${lead}\n\n${parts.join('\n\n')}\n`
}

export function reportHtml(report: WeekReport): string {
  const charts = chartsOf(report).map(
    (chart) => markup`<h2>${chart.title}</h2>
${barChart(chart)}
${chartTable(chart)}
`,
  )
  return htmlPage(titleOf(report), [
    htmlFigures(figuresOf(report)),
    ...leadOf(report).map(
      (sentence) => markup`<p>${sentence}</p>
`,
    ),
    ...charts,
    ...sectionsOf(report).map(sectionHtml),
    markup`<footer>Signed: report.sigstore.json, beside this page, names the SHA-256 of report.json, report.md and this page. To check it: iqchains verify ${folderOf(report.week)} --type ${fundsWeekType} --key &lt;the certifier's public key&gt;</footer>
`,
  ])
}

/** Which application did what, as a page. */
export function applicationsHtml(lines: readonly TallyLine[], week: string): string {
  const chart = chartOfApplications(lines)
  return htmlPage(`Which application did what: ${week}`, [
    markup`<h2>${chart.title}</h2>
`,
    barChart(chart),
    markup`<h2>Applications</h2>
`,
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

function sectionHtml({ title, remark, head, rows }: Section) {
  return markup`<h2>${title}</h2>
<p>${remark}</p>
${htmlTable(head, rows)}`
}

function titleOf({ week }: WeekReport): string {
  return `Flow of funds: ${week}`
}

/** Where the files of a week are, beside other reports. */
export function folderOf(week: string): string {
  return `funds-${week}`
}

function figuresOf(report: WeekReport): [name: string, value: string][] {
  const { minted, charged, paid, burned, operators } = report
  const due = operators.reduce((sum, one) => sum + dueOf(one), 0n)
  return [
    ['minted', `${inPokt(minted)} POKT`],
    ['charged', `${inPokt(charged)} POKT`],
    ['paid', `${inPokt(paid)} POKT`],
    ['burned', `${inPokt(burned)} POKT`],
    ['outstanding', `${inPokt(due)} POKT`],
  ]
}

function leadOf({ from, until, closing, corrections }: WeekReport): string[] {
  const corrected =
    corrections === 0
      ? []
      : [`The week was corrected ${corrections === 1 ? 'once' : `${corrections} times`}.`]
  return [
    `${spanInWords({ from, until })} ${priceInWords(closing)}`,
    `Claims: sha256 ${closing.claims}. Tiers: sha256 ${closing.tiers}.`,
    ...corrected,
  ]
}
