import { markup } from '../../../charts/index.ts'
import type { Standing } from '../../standing.ts'
import { facts, framed, table } from '../frame.ts'
import { type FileKind, html, link } from '../site.ts'
import { chainPath, day, nodeName, nodePath, reportPath, scoreOf, stateOf } from '../words.ts'

/** One chain: its terms, and the nodes with a certificate that has not ended. */
export const chainPage: FileKind = {
  pattern: /^chains\/(?<chain>[A-Za-z0-9_-]{1,42})\.html$/u,
  type: html,
  paths: ({ registry }) => registry.chainIds().map(chainPath),
  render(site, path, { chain: id = '' }) {
    const { registry, trust, at } = site
    const chain = registry.chain(id, trust, at)
    if (chain === undefined) return undefined
    const nodes = registry.nodesOf(id, trust, at)
    const { terms } = chain
    return framed(site, path, chain.name, [
      facts([
        ['Service id', markup`<code>${id}</code>`],
        ['Least score', chain.minScore ?? 'none'],
        [
          'Price per relay',
          terms?.pricePerRelayUsd == null ? 'none' : `${terms.pricePerRelayUsd} USD`,
        ],
        [
          '95 % of relays within',
          terms === null ? 'not stated' : `${terms.service.p95LatencyMs} ms`,
        ],
        ['Certificates last', terms === null ? 'not stated' : `${terms.certificateDays} days`],
        [
          'For programs',
          markup`<a href="${link(path, `v1/chains/${id}/nodes.json`)}">nodes.json</a>, <a href="${link(path, `chains/${id}.csv`)}">nodes.csv</a>, <a href="${link(path, `feeds/${id}.atom`)}">Atom</a>, <a href="${link(path, `feeds/${id}.json`)}">JSON feed</a>`,
        ],
      ]),
      nodes.length === 0
        ? markup`<p>No node has a certificate for this chain that has not ended.</p>
`
        : table(
            'Nodes with a certificate, best score first',
            [
              'Node',
              'State',
              'Score (95 % interval)',
              'p95 in ms',
              'Valid until',
              'Certified by',
              'Relays',
              'Report',
            ],
            nodes.map((standing) => row(path, standing)),
            [2, 3, 6],
          ),
    ])
  },
}

function row(path: string, standing: Standing) {
  const { report, until, operators } = standing
  return [
    markup`<a href="${link(path, nodePath(report.node.digest))}">${nodeName(report.node)}</a>`,
    stateOf(standing),
    { shown: scoreOf(report), value: report.score?.value ?? '' },
    report.p95Ms === null ? '' : String(report.p95Ms),
    day(until),
    operators.join(', '),
    report.relays === null ? '' : String(report.relays),
    markup`<a href="${link(path, reportPath(report.digest))}">${report.digest.slice(0, 12)}</a>`,
  ]
}
