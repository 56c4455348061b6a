import { markup } from '../../../charts/index.ts'
import { framed, table } from '../frame.ts'
import { type FileKind, html, link } from '../site.ts'
import { day, nodeName, nodePath, scoreOf } from '../words.ts'

const path = 'nodes/index.html'

/** Every node that was ever reported, by its newest report. */
export const nodesPage: FileKind = {
  pattern: /^nodes\/index\.html$/u,
  type: html,
  paths: () => [path],
  render(site) {
    const { registry, trust, at } = site
    const rows = registry.nodes().flatMap((node) => {
      const newest = registry.reportsOf(node).at(-1)
      if (newest === undefined) return []
      const valid = registry.standingsOf(node, trust, at).filter(({ state }) => state === 'valid')
      return [
        [
          markup`<a href="${link(path, nodePath(node))}">${nodeName(newest.node)}</a>`,
          `${newest.suite.name} ${newest.suite.version}`,
          { shown: scoreOf(newest), value: newest.score?.value ?? '' },
          valid.map(({ chain }) => chain).join(', '),
          day(newest.facts.evaluatedAt),
        ],
      ]
    })
    return framed(site, path, 'Nodes', [
      table(
        'Nodes by their newest report',
        ['Node', 'Suite', 'Score (95 % interval)', 'Certified now for', 'Last run'],
        rows,
        [2],
      ),
    ])
  },
}
