import { type Markup, markup } from '../../../charts/index.ts'
import { table } from '../../../pages/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { Standing } from '../../standing.ts'
import { changesText } from '../changes.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, viewOf } from '../site.ts'
import { nodeLink, runCell, scoreCell } from '../words.ts'

const path = 'nodes/index.html'

const head = [
  'Node',
  'Score (95 % interval)',
  'Certified now for',
  'Run and report',
  "Since the node's last report",
]

/** Every node that was ever reported, by its newest report; runs that were not asked to their end apart. */
export const nodesPage: FileKind = {
  pattern: /^nodes\/index\.html$/u,
  type: html,
  paths: () => [path],
  render(site, _, __, query) {
    const newest = site.registry.newestOfNodes().toSorted(byScore)
    const [complete = [], incomplete = []] = [true, false].map((wanted) =>
      newest.filter((one) => one.complete === wanted),
    )
    const valid = validOf(site)
    const view = viewOf(query)
    const tableOf = (caption: string, rows: readonly RegisteredReport[]) =>
      table({
        caption,
        head,
        rows: rows.map((one) => rowOf(site, one, valid.get(one.node.digest) ?? [])),
        view,
      })
    return framed(site, path, 'Nodes', [
      complete.length === 0
        ? markup`<p>No node with a whole run is registered yet.</p>
`
        : tableOf(
            'Nodes by their newest report, best score first; scores compare within one suite',
            complete,
          ),
      incomplete.length === 0
        ? markup``
        : markup`<h2>Not ranked</h2>
<p>These runs were not asked to their end, so their scores stand beside no others.</p>
${tableOf('Nodes whose newest run is incomplete', incomplete)}`,
    ])
  },
}

function byScore(a: RegisteredReport, b: RegisteredReport): number {
  const suite = ({ suite }: RegisteredReport) => `${suite.name} ${suite.version}`
  const score = ({ score }: RegisteredReport) => Number(score?.value ?? -1)
  return suite(a).localeCompare(suite(b)) || score(b) - score(a) || a.digest.localeCompare(b.digest)
}

/** Where each node may serve now, by its digest. */
function validOf({ registry, trust, at }: Snapshot): ReadonlyMap<string, readonly Standing[]> {
  const valid = registry
    .chainIds()
    .flatMap((chain) => registry.nodesOf(chain, trust, at))
    .filter(({ state }) => state === 'valid')
  return Map.groupBy(valid, ({ report }) => report.node.digest)
}

function rowOf({ registry }: Snapshot, newest: RegisteredReport, valid: readonly Standing[]) {
  const chains = valid.map(
    ({ chain, until }, index): Markup =>
      markup`${index === 0 ? '' : ', '}<span class="id" data-until="${until}">${chain}</span>`,
  )
  return [
    nodeLink(path, newest),
    scoreCell(newest),
    markup`${chains}`,
    runCell(path, newest),
    changesText(newest, registry.before(newest)),
  ]
}
