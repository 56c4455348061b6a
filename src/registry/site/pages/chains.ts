import { markup } from '../../../charts/index.ts'
import type { ListedChain } from '../../registry.ts'
import { framed, table } from '../frame.ts'
import { type FileKind, html, link } from '../site.ts'
import { chainPath } from '../words.ts'

const path = 'index.html'

/** The first page: every chain, what it asks and pays, and how many nodes may serve it. */
export const chainsPage: FileKind = {
  pattern: /^index\.html$/u,
  type: html,
  paths: () => [path],
  render(site) {
    const chains = site.registry.chains(site.trust, site.at)
    const rows = chains.map((chain) => [
      markup`<a href="${link(path, chainPath(chain.id))}">${chain.name}</a>`,
      chain.minScore ?? '',
      chain.terms?.pricePerRelayUsd ?? '',
      limitsOf(chain),
      String(chain.valid),
    ])
    return framed(site, path, 'Chains defined by how good the answers are', [
      markup`<p>A node stands here because a signed report says so, and the report was checked before it was registered. Every number leads to its evidence.</p>
`,
      chains.length === 0
        ? markup`<p>No report with a certificate is registered yet.</p>
`
        : table(
            'Chains and the nodes that may serve them now',
            ['Chain', 'Least score', 'USD per relay', 'A relay may be', 'Nodes now'],
            rows,
            [1, 2, 4],
          ),
    ])
  },
}

function limitsOf({ terms }: ListedChain): string {
  if (terms === null || terms.limits === null) return ''
  const { inputTokens, outputTokens } = terms.limits
  return `${inputTokens} tokens in, ${outputTokens} out`
}
