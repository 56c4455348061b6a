import { barChart, chartTable, markup } from '../../../charts/index.ts'
import type { Snapshot } from '../../snapshot.ts'
import { facts, framed, table } from '../frame.ts'
import { type FileKind, html } from '../site.ts'
import { visibleLine } from '../visible.ts'

/** Reports that did not verify, with the failed check; never with a score. */
export const rejectedPage: FileKind = {
  pattern: /^rejected\.html$/u,
  type: html,
  paths: () => ['rejected.html'],
  render(site) {
    const rejected = site.registry.rejected()
    return framed(site, 'rejected.html', 'Rejected reports', [
      rejected.length === 0
        ? markup`<p>Every report that was handed in verified.</p>
`
        : table(
            'Reports that did not verify',
            ['SHA-256 of the bundle', 'Failed check', 'Why'],
            rejected.map(({ digest, check, reason }) => [
              markup`<code>${digest}</code>`,
              check,
              visibleLine(reason, 1000),
            ]),
          ),
    ])
  },
}

/** Whom the policy believes. */
export const certifiersPage: FileKind = {
  pattern: /^certifiers\.html$/u,
  type: html,
  paths: () => ['certifiers.html'],
  render(site) {
    const { content, digest } = site.trust
    return framed(site, 'certifiers.html', 'Certifiers and the policy', [
      facts([
        ['Policy', `version ${content.version}, expires ${content.expires}`],
        ['Digest of the policy', markup`<code>${digest}</code>`],
        [
          'Operators that must agree',
          `${content.rules.quorum.operators} (${content.rules.quorum.mode})`,
        ],
      ]),
      table(
        'Keys that the policy names',
        ['Key', 'Operator', 'Roles', 'State'],
        [...site.trust.keys.values()].map(({ keyid, operator, roles, revoked }) => [
          markup`<code>${keyid}</code>`,
          visibleLine(operator),
          roles.join(', '),
          revoked === null ? 'in use' : `revoked: ${revoked.reason}`,
        ]),
      ),
    ])
  },
}

const step = 5

/** What other lines would do: how many nodes reach each, by the newest report of each node. */
export const thresholdsPage: FileKind = {
  pattern: /^dao\.html$/u,
  type: html,
  paths: () => ['dao.html'],
  render(site) {
    const bySuite = newestScores(site)
    return framed(site, 'dao.html', 'What other thresholds would do', [
      markup`<p>Of each node the newest report counts. A node surely reaches a line when the whole 95 % interval of its score does.</p>
`,
      ...[...bySuite].flatMap(([suite, scores]) => {
        const lines = Array.from({ length: 100 / step - 1 }, (_, at) => (at + 1) * step)
        const reach = (line: number, end: 'value' | 'lower' | 'upper') =>
          scores.filter((score) => Number(score[end]) >= line).length
        const chart = {
          title: `Nodes that reach each line on ${suite}`,
          unit: 'nodes',
          categories: 'line',
          bars: lines.map(String),
          series: [
            { name: 'surely', values: lines.map((line) => String(reach(line, 'lower'))) },
            {
              name: 'by the score',
              values: lines.map((line) => String(reach(line, 'value') - reach(line, 'lower'))),
            },
            {
              name: 'perhaps',
              values: lines.map((line) => String(reach(line, 'upper') - reach(line, 'value'))),
            },
          ],
        }
        return [
          markup`<h2>${suite}: ${scores.length} nodes</h2>
`,
          barChart(chart),
          chartTable(chart),
        ]
      }),
    ])
  },
}

function newestScores({ registry }: Snapshot) {
  const newest = new Map<
    string,
    { suite: string; score: { value: string; lower: string; upper: string } }
  >()
  for (const { node, suite, score } of registry.reports()) {
    const name = `${suite.name} ${suite.version}`
    if (score !== null) newest.set(`${node.digest} ${name}`, { suite: name, score })
  }
  const grouped = Map.groupBy(newest.values(), ({ suite }) => suite)
  return new Map([...grouped].map(([suite, all]) => [suite, all.map(({ score }) => score)]))
}
