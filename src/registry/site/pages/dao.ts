import { distributionChart, distributionTable, type Markup, markup } from '../../../charts/index.ts'
import { counted, type Shown, table, visibleLine } from '../../../pages/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { ListedChain } from '../../standings.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, type Query, viewOf } from '../site.ts'
import { chanceAbove, movedBy, type ScoredNode, tierOf, whatIf } from '../thresholds.ts'
import { nodeLink, reportLink, scoreCell } from '../words.ts'

/** What other lines would do to the nodes that are registered. */
export const thresholdsPage: FileKind = {
  pattern: /^dao\.html$/u,
  type: html,
  paths: () => ['dao.html'],
  render(site, path, _, query) {
    const chains = site.registry.chains(site.trust, site.at)
    const suites = [...newestBySuite(site)]
    return framed(site, path, 'What other thresholds would do', [
      markup`<p>Of each node the newest whole run on a suite counts. A line is reached by the measured score; the true score lies about it, as its interval says, so some that reach a line are below it in truth (over-claim), and some that do not are not (under-claim). Both are counted in nodes. Surely above a line is whose whole interval is; perhaps, whose interval holds the line.</p>
<p>To try any thresholds and rules with the relays they take: <code>iqchains tiers simulate --reports &lt;folder of reports&gt; --thresholds 50,60,70</code>.</p>
`,
      suites.length === 0
        ? markup`<p>No node with a whole run is registered yet.</p>
`
        : markup``,
      ...suites.flatMap(([suite, nodes]) =>
        suiteSection(path, suite, nodes, linesOf(chains, suite), query),
      ),
    ])
  },
}

interface Node extends ScoredNode {
  readonly report: RegisteredReport
}

interface Line {
  readonly name: string
  readonly value: number
  /** Nodes that may serve the chain now. */
  readonly valid: number
}

function newestBySuite({ registry }: Snapshot): ReadonlyMap<string, readonly Node[]> {
  const newest = new Map<string, Node & { readonly suite: string }>()
  for (const report of registry.newestReports()) {
    const { node, suite, score, complete } = report
    if (score === null || !complete) continue
    const [value, lower, upper] = [score.value, score.lower, score.upper].map(Number) as [
      number,
      number,
      number,
    ]
    newest.set(`${node.digest} ${suite.name}`, { suite: suite.name, report, value, lower, upper })
  }
  return Map.groupBy(newest.values(), ({ suite }) => suite)
}

function linesOf(chains: readonly ListedChain[], suite: string): readonly Line[] {
  return chains
    .flatMap(({ name, minScore, terms, valid }) =>
      minScore === null || terms?.suite?.name !== suite
        ? []
        : [{ name: visibleLine(name, 40), value: Number(minScore), valid }],
    )
    .toSorted((a, b) => a.value - b.value)
}

function suiteSection(
  path: string,
  suite: string,
  nodes: readonly Node[],
  lines: readonly Line[],
  query: Query,
): Markup[] {
  const name = visibleLine(suite)
  const chart = {
    title: `Nodes by score on ${name}, with today's lines`,
    scores: nodes.map(({ value }) => value),
    counted: 'nodes',
    lines: valuesOf(lines).map((value) => ({ name: String(value), value })),
  }
  return [
    markup`<h2>${name}: ${counted(nodes.length, 'node')}</h2>
`,
    distributionChart(chart),
    distributionTable(chart),
    ...(lines.length === 0 ? [] : [todayTable(name, nodes, lines), shiftTable(name, nodes, lines)]),
    ...valuesOf(lines).map((value) => lineTable(name, nodes, value)),
    gridTable(name, nodes),
    nearTable(path, name, nodes, lines, query),
  ]
}

function todayTable(of: string, nodes: readonly Node[], lines: readonly Line[]): Markup {
  return table({
    fixed: true,
    of,
    caption: "Today's lines",
    head: ['Chain', 'Line', 'Certified now', ...whatIfHead],
    rows: lines.map(({ name, value, valid }) => [
      name,
      String(value),
      String(valid),
      ...cellsOf(nodes, value),
    ]),
    numbers: [1, 2, 3, 4, 5, 6, 7],
  })
}

function valuesOf(lines: readonly Line[]): readonly number[] {
  return [...new Set(lines.map(({ value }) => value))]
}

const whatIfHead = ['Reach it', 'Surely', 'Perhaps', 'Over-claim', 'Under-claim']

function cellsOf(nodes: readonly Node[], line: number): string[] {
  const { reach, surely, perhaps, overClaim, underClaim } = whatIf(nodes, line)
  return [
    String(reach),
    String(surely),
    String(perhaps),
    overClaim.toFixed(1),
    underClaim.toFixed(1),
  ]
}

const shifts = [-10, -5, -2, -1, 1, 2, 5, 10]

function shiftTable(of: string, nodes: readonly Node[], lines: readonly Line[]): Markup {
  const values = valuesOf(lines)
  return table({
    fixed: true,
    of,
    caption: "Tier changes against today's, if all lines moved together",
    head: ['Lines moved by', 'Nodes in a higher tier', 'Nodes in a lower tier'],
    rows: shifts.map((points) => {
      const { higher, lower } = movedBy(nodes, values, points)
      return [`${points > 0 ? '+' : ''}${points}`, String(higher), String(lower)]
    }),
    numbers: [1, 2],
  })
}

/** Points on both sides of a line for which a table is made. */
const around = 5

function lineTable(of: string, nodes: readonly Node[], value: number): Markup {
  const today = whatIf(nodes, value).reach
  const lines = Array.from({ length: 2 * around + 1 }, (_, at) => value - around + at).filter(
    (line) => line > 0 && line < 100,
  )
  return markup`<h3>Around the line at ${value}</h3>
${table({
  fixed: true,
  of,
  caption: `Other lines than ${value}`,
  head: ['Line', 'Against today', ...whatIfHead],
  rows: lines.map((line) => {
    const change = whatIf(nodes, line).reach - today
    const said =
      line === value ? 'today' : change === 0 ? 'no change' : `${change > 0 ? '+' : ''}${change}`
    return [
      { shown: String(line), value: line },
      { shown: said, value: change },
      ...cellsOf(nodes, line),
    ]
  }),
  numbers: [1, 2, 3, 4, 5, 6],
})}`
}

function gridTable(of: string, nodes: readonly Node[]): Markup {
  const lines = Array.from({ length: 19 }, (_, at) => 5 * (at + 1))
  return markup`<h3>Any line</h3>
${table({
  fixed: true,
  of,
  caption: 'Nodes for each line',
  head: ['Line', ...whatIfHead],
  rows: lines.map((line) => [{ shown: String(line), value: line }, ...cellsOf(nodes, line)]),
  numbers: [1, 2, 3, 4, 5],
})}`
}

/** Nodes that are listed, and how near to a line they are. */
const [mostNear, nearPoints] = [200, 10]

function nearTable(
  path: string,
  of: string,
  nodes: readonly Node[],
  lines: readonly Line[],
  query: Query,
): Markup {
  if (lines.length === 0) return markup``
  const values = valuesOf(lines)
  const near = nodes
    .map((node) => {
      const distance = Math.min(...values.map((line) => Math.abs(node.value - line)))
      const line = values.find((one) => Math.abs(node.value - one) === distance) ?? 0
      return { node, line, distance: node.value - line }
    })
    .filter(({ distance }) => Math.abs(distance) <= nearPoints)
    .toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))
  return markup`<h3>Nodes near a line</h3>
${table({
  of,
  caption: `Within ${nearPoints} points, nearest first${near.length > mostNear ? `: ${mostNear} of ${near.length}` : ''}`,
  head: [
    'Node',
    'Score (95 % interval)',
    'Tier by its score',
    'Nearest line',
    'Above it by',
    'Chance that the true score is',
    'Report',
  ],
  rows: near
    .slice(0, mostNear)
    .map(({ node, line, distance }) => [
      nodeLink(path, node.report),
      scoreCell(node.report),
      String(tierOf(node, values) ?? 'none'),
      String(line),
      distance.toFixed(1),
      percentCell(chanceAbove(node, line)),
      reportLink(path, node.report),
    ]),
  numbers: [3, 4, 5],
  view: viewOf(query),
})}`
}

/** @param share 0 to 1 */
function percentCell(share: number): Shown {
  return { shown: `${(100 * share).toFixed(0)} %`, value: share }
}
