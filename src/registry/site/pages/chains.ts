import { median } from 'simple-statistics'
import { type Markup, markup } from '../../../charts/index.ts'
import { counted, table, visibleLine } from '../../../pages/index.ts'
import type { Snapshot } from '../../snapshot.ts'
import type { Standing } from '../../standing.ts'
import type { ListedChain } from '../../standings.ts'
import { framed } from '../frame.ts'
import { type FileKind, html, link, viewOf } from '../site.ts'
import { chainPath, shortNodeLink } from '../words.ts'

const path = 'index.html'

/** The first page: every chain, what it asks and pays, and who may serve it. */
export const chainsPage: FileKind = {
  pattern: /^index\.html$/u,
  type: html,
  paths: () => [path],
  render(site, _, __, query) {
    const ids = site.registry.chainIds()
    return framed(site, path, 'Chains defined by how good the answers are', [
      markup`<p>A node stands here because a signed report says so, and the report was checked before it was registered.</p>
`,
      ids.length === 0
        ? markup`<p>No report with a certificate is registered yet.</p>
`
        : table({
            caption: 'Chains and the nodes that may serve them now',
            head: [
              'Chain',
              'Nodes now',
              'Who',
              'Least score',
              'USD per relay',
              'A relay may be',
              'Service',
              'Relays it took',
            ],
            rows: ids.flatMap((id) => rowOf(site, id)),
            numbers: [1, 3, 4, 7],
            view: viewOf(query),
          }),
    ])
  },
}

function rowOf(site: Snapshot, id: string) {
  const { registry, trust, at } = site
  const chain = registry.chain(id, trust, at)
  if (chain === undefined) return []
  const valid = registry.nodesOf(id, trust, at).filter(({ state }) => state === 'valid')
  const relays = valid.flatMap(({ report }) => report.relays ?? [])
  return [
    [
      markup`<a href="${link(path, chainPath(id))}">${visibleLine(chain.name)}</a>`,
      String(valid.length),
      whoOf(valid),
      chain.minScore ?? '',
      chain.terms?.pricePerRelayUsd ?? { shown: 'none', value: '' },
      limitsOf(chain),
      serviceOf(chain),
      relays.length === 0 ? '' : String(Math.round(median(relays))),
    ],
  ]
}

/** The best of those that may serve it. */
const shownNodes = 3

function whoOf(valid: readonly Standing[]): Markup {
  const shown = valid.slice(0, shownNodes).map(({ report }) => shortNodeLink(path, report))
  const more = valid.length - shown.length
  return markup`<span class="who">${shown.map((one, at) => markup`${at === 0 ? '' : ', '}${one}`)}${more > 0 ? ` and ${more} more` : ''}</span>`
}

export function limitsOf({ terms }: ListedChain): string {
  if (terms === null || terms.limits === null) return ''
  const { inputTokens, outputTokens } = terms.limits
  return `${counted(inputTokens, 'token')} in, ${outputTokens} out`
}

export function serviceOf({ terms }: ListedChain): string {
  if (terms === null) return ''
  const { class: kind, p95LatencyMs, p95FirstTokenMs } = terms.service
  const first = p95FirstTokenMs == null ? '' : `, first token within ${p95FirstTokenMs / 1000} s`
  return `${kind}: 95 % within ${p95LatencyMs / 1000} s${first}`
}
