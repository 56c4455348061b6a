import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { historyChart, type Markup, markup } from '../../../charts/index.ts'
import {
  day,
  facts,
  figures,
  nodeName,
  scoreText,
  serviceSection,
  table,
  tasksChart,
  tasksSection,
  verdictInWords,
  visibleLine,
} from '../../../pages/index.ts'
import { type Report, readReport, reportFiles } from '../../../report/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Standing } from '../../standing.ts'
import { whyNot } from '../../why-not.ts'
import { changesText } from '../changes.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, link, type Query, viewOf } from '../site.ts'
import {
  chainPath,
  nodePath,
  parametersText,
  reportLink,
  reportPath,
  runCell,
  scoreCell,
  stateOf,
} from '../words.ts'
import { covertSection } from './covert.ts'

/** One node: how it stands on each chain, and every report of it over time. */
export const nodePage: FileKind = {
  pattern: /^nodes\/(?<prefix>[0-9a-f]{16})\.html$/u,
  type: html,
  paths: ({ registry }) => registry.nodes().map(nodePath),
  async render(site, path, { prefix = '' }, query) {
    const { registry, trust, at } = site
    const digest = registry.nodeWith(prefix)
    const reports = digest === undefined ? [] : registry.reportsOf(digest)
    const newest = reports.at(-1)
    if (digest === undefined || newest === undefined) return undefined
    const standings = registry.standingsOf(digest, trust, at)
    const bytes = await readFile(join(registry.folderOf(newest.digest), reportFiles.report))
    const report = readReport(bytes)
    return framed(site, path, nodeName(newest.node), [
      figures([
        ['Certified now for', certifiedNow(standings)],
        ['Score of the newest report', scoreText(newest.score)],
        ['Reports', String(reports.length)],
      ]),
      facts([
        ['Address', visibleLine(newest.node.url, 2048)],
        ['Model asked for', visibleLine(newest.node.model ?? 'none named')],
        ['Identity', markup`<code>${digest}</code>`],
        ['Operator', operatorOf(report.node)],
        [
          'Badge',
          markup`<img class="badge" src="${link(path, `badges/${prefix}.svg`)}" alt="Badge: ${badgeText(standings)}">`,
        ],
        [
          'For programs',
          markup`<a href="${link(path, `v1/nodes/${digest}.json`)}">node.json</a>, <a href="${link(path, `feeds/nodes/${prefix}.atom`)}">Atom</a>, <a href="${link(path, `feeds/nodes/${prefix}.json`)}">JSON feed</a>`,
        ],
      ]),
      markup`<h2>Certificates</h2>
`,
      standings.length === 0
        ? markup`<p>No report ever certified it for a chain.</p>
`
        : chainsTable(path, standings, { reports, newest, report }),
      ...histories(path, reports, query),
      covertSection(path, reports),
      markup`<h2>The newest report</h2>
<p>Of ${day(newest.facts.evaluatedAt)}: ${parametersText(newest)}. <a href="${link(path, reportPath(newest.digest))}">All that it says</a>.</p>
`,
      tasksChart(report),
      tasksSection(report),
      serviceSection(report),
    ])
  },
}

function certifiedNow(standings: readonly Standing[]): Markup | string {
  const valid = standings.filter(({ state }) => state === 'valid')
  if (valid.length === 0) return 'no chain'
  return markup`<ul class="names">${valid.map(({ certificate, chain, until }) => markup`<li><span data-until="${until}">${visibleLine(certificate?.name ?? chain)}</span></li>`)}</ul>`
}

function badgeText(standings: readonly Standing[]): string {
  return standings.some(({ state }) => state === 'valid') ? 'certified' : 'not certified'
}

function operatorOf({
  operator,
  control,
}: {
  operator: { keyid: string } | null
  control: string
}): string {
  if (operator === null) return 'nobody has shown to control it'
  return `${visibleLine(operator.keyid)}: control of the address ${control}`
}

/** What is known of a node beside how it stands. */
interface Told {
  readonly reports: readonly RegisteredReport[]
  readonly newest: RegisteredReport
  /** What the newest says. */
  readonly report: Report
}

function chainsTable(
  path: string,
  standings: readonly Standing[],
  { reports, newest, report }: Told,
): Markup {
  const certificates = reports.flatMap((report) => report.certificates)
  // The newest report may not certify it: then an earlier one tells its name.
  const nameOf = (id: string) => certificates.findLast(({ chain }) => chain === id)?.name ?? id
  const reasonOf = (standing: Standing) => {
    if (standing.state === 'valid') return ''
    const isNewest = standing.report.digest === newest.digest
    const decided = isNewest ? verdictInWords(report, standing.chain) : ''
    return visibleLine(whyNot(standing), 1000) || decided
  }
  const isTold = standings.some(({ state }) => state !== 'valid')
  return table({
    fixed: true,
    caption: 'How the node stands on each chain',
    head: [
      ...['Chain', 'State', 'Until', ...(isTold ? ['Why not'] : [])],
      ...['From', 'Certified by', 'Report'],
    ],
    rows: standings.map((standing) => [
      markup`<a href="${link(path, chainPath(standing.chain))}">${visibleLine(nameOf(standing.chain))}</a>`,
      stateOf(standing),
      standing.state === 'denied' ? '' : day(standing.until),
      ...(isTold ? [reasonOf(standing)] : []),
      day(standing.report.facts.evaluatedAt),
      standing.operators.map((name) => visibleLine(name)).join(', '),
      reportLink(path, standing.report),
    ]),
  })
}

/** Scores of different suites do not compare: a chart and a table for each. */
function histories(path: string, reports: readonly RegisteredReport[], query: Query): Markup[] {
  const bySuite = Map.groupBy(reports, ({ suite }) => `${suite.name} ${suite.version}`)
  return [...bySuite].flatMap(([suite, ofSuite]) => {
    const scored = ofSuite.filter(({ score }) => score !== null)
    const name = visibleLine(suite)
    return [
      markup`<h2>Scores on ${name}</h2>
`,
      scored.length === 0 ? markup`` : chartOf(name, scored),
      table({
        caption: `Reports on ${name}, newest first`,
        head: [
          'Run and report',
          'Score (95 % interval)',
          'Items',
          'p95 in ms',
          'Certified for',
          'Since the report before',
        ],
        rows: ofSuite.map((report) => rowOf(path, report, reports)).reverse(),
        numbers: [2, 3],
        view: viewOf(query),
      }),
    ]
  })
}

function chartOf(suite: string, reports: readonly RegisteredReport[]): Markup {
  const minimums = reports.flatMap(({ certificates }) =>
    certificates.flatMap(({ minScore }) => minScore ?? []),
  )
  return historyChart({
    title: `Scores on ${suite} with 95 % intervals`,
    unit: 'points',
    points: reports.flatMap(({ score, facts: { evaluatedAt } }) =>
      score === null
        ? []
        : [
            {
              time: Date.parse(evaluatedAt),
              value: Number(score.value),
              lower: Number(score.lower),
              upper: Number(score.upper),
            },
          ],
    ),
    levels: [...new Set(minimums)].map((value) => ({
      name: `line at ${value}`,
      value: Number(value),
    })),
  })
}

function rowOf(path: string, report: RegisteredReport, reports: readonly RegisteredReport[]) {
  const before = reports[reports.indexOf(report) - 1]
  return [
    runCell(path, report),
    scoreCell(report),
    String(report.score?.n ?? ''),
    report.p95Ms === null ? '' : String(report.p95Ms),
    report.certificates.map(({ name }) => visibleLine(name)).join('; ') ||
      (report.complete ? 'no chain' : 'incomplete: not ranked'),
    changesText(report, before),
  ]
}
