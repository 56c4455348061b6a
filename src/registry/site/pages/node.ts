import { historyChart, type Markup, markup } from '../../../charts/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Standing } from '../../standing.ts'
import { facts, framed, table } from '../frame.ts'
import { type FileKind, html, link } from '../site.ts'
import { visibleLine } from '../visible.ts'
import { chainPath, day, nodeName, nodePath, reportPath, scoreOf, stateOf } from '../words.ts'

/** One node: how it stands on each chain, and every report of it over time. */
export const nodePage: FileKind = {
  pattern: /^nodes\/(?<prefix>[0-9a-f]{16})\.html$/u,
  type: html,
  paths: ({ registry }) => registry.nodes().map(nodePath),
  render(site, path, { prefix = '' }) {
    const { registry, trust, at } = site
    const digest = registry.nodeWith(prefix)
    const reports = digest === undefined ? [] : registry.reportsOf(digest)
    const newest = reports.at(-1)
    if (digest === undefined || newest === undefined) return undefined
    const standings = registry.standingsOf(digest, trust, at)
    return framed(site, path, nodeName(newest.node), [
      facts([
        ['Address', visibleLine(newest.node.url, 2048)],
        ['Model asked for', visibleLine(newest.node.model ?? 'none named')],
        ['Identity', markup`<code>${digest}</code>`],
        ['Operator', newest.facts.node.operatorKeyid ?? 'nobody has shown to control it'],
        [
          'Badge',
          markup`<img src="${link(path, `badges/${prefix}.svg`)}" alt="badge of this node">`,
        ],
        ['For programs', markup`<a href="${link(path, `v1/nodes/${digest}.json`)}">node.json</a>`],
      ]),
      markup`<h2>Chains</h2>
`,
      standings.length === 0
        ? markup`<p>No report ever certified it for a chain.</p>
`
        : chainsTable(path, standings),
      ...histories(path, reports),
    ])
  },
}

function chainsTable(path: string, standings: readonly Standing[]): Markup {
  return table(
    'How the node stands on each chain',
    ['Chain', 'State', 'Until', 'Certified by', 'Why not'],
    standings.map((standing) => [
      markup`<a href="${link(path, chainPath(standing.chain))}">${standing.certificate?.name ?? standing.chain}</a>`,
      stateOf(standing),
      day(standing.until),
      standing.operators.join(', '),
      standing.state === 'valid' ? '' : standing.reasons.map(({ code }) => code).join(', '),
    ]),
  )
}

/** Scores of different suites do not compare: a chart and a table for each. */
function histories(path: string, reports: readonly RegisteredReport[]): Markup[] {
  const bySuite = Map.groupBy(reports, ({ suite }) => `${suite.name} ${suite.version}`)
  return [...bySuite].flatMap(([suite, ofSuite]) => {
    const scored = ofSuite.filter(({ score }) => score !== null)
    return [
      markup`<h2>Scores on ${suite}</h2>
`,
      scored.length === 0 ? markup`` : chartOf(suite, scored),
      table(
        `Reports on ${suite}, oldest first`,
        ['Day', 'Score (95 % interval)', 'Change', 'Items', 'p95 in ms', 'Certified for', 'Report'],
        ofSuite.map((report, at) => rowOf(path, report, ofSuite[at - 1])),
        [1, 2, 3, 4],
      ),
    ]
  })
}

function chartOf(suite: string, reports: readonly RegisteredReport[]): Markup {
  const levels = new Map(
    reports.flatMap(({ certificates }) =>
      certificates.flatMap(({ minScore }) =>
        minScore === null ? [] : [[minScore, Number(minScore)]],
      ),
    ) as [string, number][],
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
    levels: [...levels].map(([name, value]) => ({ name: `line at ${name}`, value })),
  })
}

function rowOf(path: string, report: RegisteredReport, before: RegisteredReport | undefined) {
  return [
    day(report.facts.evaluatedAt),
    { shown: scoreOf(report), value: report.score?.value ?? '' },
    changeOf(report, before),
    String(report.score?.n ?? ''),
    report.p95Ms === null ? '' : String(report.p95Ms),
    report.certificates.map(({ chain }) => chain).join(', ') || 'no chain',
    markup`<a href="${link(path, reportPath(report.digest))}">${report.digest.slice(0, 12)}</a>`,
  ]
}

function changeOf({ score }: RegisteredReport, before: RegisteredReport | undefined): string {
  if (score === null || before?.score == null) return ''
  const change = Number(score.value) - Number(before.score.value)
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}`
}
