import { markup } from '../../../charts/index.ts'
import { day, facts, table, visibleLine } from '../../../pages/index.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { Standing } from '../../standing.ts'
import { changesText } from '../changes.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, link, viewOf } from '../site.ts'
import { addressOf, chainPath, nodeLink, pairPath, runCell, scoreCell, stateOf } from '../words.ts'
import { limitsOf, serviceOf } from './chains.ts'
import { neighbours } from './pairs.ts'

/** One chain: its terms, and the nodes with a certificate that has not ended. */
export const chainPage: FileKind = {
  pattern: /^chains\/(?<chain>[A-Za-z0-9_-]{1,42})\.html$/u,
  type: html,
  paths: ({ registry }) => registry.chainIds().map(chainPath),
  render(site, path, { chain: id = '' }, query) {
    const { registry, trust, at } = site
    const chain = registry.chain(id, trust, at)
    if (chain === undefined) return undefined
    const nodes = registry.nodesOf(id, trust, at)
    const { terms } = chain
    return framed(site, path, visibleLine(chain.name), [
      facts([
        ['Service id', markup`<code>${id}</code>`],
        ['Least score', chain.minScore ?? 'none'],
        [
          'Price per relay',
          terms?.pricePerRelayUsd == null ? 'none' : `${terms.pricePerRelayUsd} USD`,
        ],
        ['A relay may be', limitsOf(chain) || 'not stated'],
        ['Service', serviceOf(chain) || 'not stated'],
        ['Certificates last', terms === null ? 'not stated' : `${terms.certificateDays} days`],
        [
          'For programs',
          markup`<a href="${link(path, `v1/chains/${id}/nodes.json`)}">nodes.json</a>, <a href="${link(path, `chains/${id}.csv`)}">nodes.csv</a>, <a href="${link(path, `feeds/${id}.atom`)}">Atom</a>, <a href="${link(path, `feeds/${id}.json`)}">JSON feed</a>`,
        ],
      ]),
      nodes.length === 0
        ? markup`<p>No node has a certificate for this chain that has not ended.</p>
`
        : table({
            caption: 'Nodes with a certificate, best score first',
            head: [
              'Node',
              'State',
              'Score (95 % interval)',
              'p95 in ms',
              'Valid until',
              'Certified by',
              'Run and report',
              "Since the node's last report",
            ],
            rows: nodes.map((standing) => row(site, path, standing)),
            numbers: [3],
            view: viewOf(query),
          }),
      comparisons(path, nodes),
    ])
  },
}

function row({ registry }: Snapshot, path: string, standing: Standing) {
  const { report, until, operators } = standing
  return [
    nodeLink(path, report),
    stateOf(standing),
    scoreCell(report),
    report.p95Ms === null ? '' : String(report.p95Ms),
    day(until),
    operators.map((name) => visibleLine(name)).join(', '),
    runCell(path, report),
    changesText(report, registry.before(report)),
  ]
}

function comparisons(path: string, nodes: readonly Standing[]) {
  const pairs = neighbours(nodes)
  if (pairs.length === 0) return markup``
  return markup`<h2>Compare neighbours</h2>
<ul>${pairs.map(
    ([a, b]) =>
      markup`<li><a href="${link(path, pairPath(a.digest, b.digest))}">${addressOf(a)} and ${addressOf(b)}</a></li>
`,
  )}</ul>
`
}
