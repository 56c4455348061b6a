import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { barChart, chartTable, type Markup, markup } from '../../../charts/index.ts'
import { type Report, readReport, reportFiles } from '../../../report/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import { facts, framed, table } from '../frame.ts'
import { type FileKind, html, link } from '../site.ts'
import { visibleLine } from '../visible.ts'
import { answersPath, nodeName, nodePath, reportPath, scoreOf } from '../words.ts'

/** One report: what it says, every check that was made of it, and how to check it oneself. */
export const reportPage: FileKind = {
  pattern: /^reports\/(?<digest>[0-9a-f]{64})\.html$/u,
  type: html,
  *paths({ registry }) {
    for (const { digest } of registry.reports()) yield reportPath(digest)
  },
  async render(site, path, { digest = '' }) {
    const record = site.registry.report(digest)
    if (record === undefined) return undefined
    const bytes = await readFile(join(site.registry.folderOf(digest), reportFiles.report))
    const report = readReport(bytes)
    return framed(
      site,
      path,
      `Report of ${nodeName(record.node)}, ${record.facts.evaluatedAt.slice(0, 10)}`,
      [
        summaryOf(path, record, report),
        verdictsOf(report),
        tasksOf(report),
        checksOf(site, digest),
        selfCheck(path, digest, readdirSync(site.registry.folderOf(digest)).sort()),
      ],
    )
  },
}

function summaryOf(path: string, record: RegisteredReport, report: Report): Markup {
  const { latency, settings, outcomes } = report
  return facts([
    [
      'Node',
      markup`<a href="${link(path, nodePath(record.node.digest))}">${nodeName(record.node)}</a>`,
    ],
    ['Score (95 % interval)', `${scoreOf(record)}, ${report.composite?.n ?? 0} items`],
    ['Suite', `${report.suite.name} ${report.suite.version}`],
    ['Suite digest', markup`<code>${report.suite.digest}</code>`],
    ['Tiers digest', markup`<code>${report.tiers.digest}</code>`],
    ['Test of the node', `number ${settings.attempt}, seed ${visibleLine(settings.seed)}`],
    [
      'Outcomes',
      Object.entries(outcomes)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
    ],
    [
      'Whole answers',
      latency === null ? 'none' : `median ${latency.p50Ms} ms, 95 % within ${latency.p95Ms} ms`,
    ],
    [
      'First tokens',
      latency === null
        ? 'none'
        : `median ${latency.firstToken.p50Ms} ms, 95 % within ${latency.firstToken.p95Ms} ms`,
    ],
    ['Run', `${report.times.started} to ${report.times.finished}`],
    ['Signed by', record.facts.signers.join(', ')],
    ['Valid until', record.facts.validUntil],
    [
      'Answers',
      markup`<a href="${link(path, answersPath(record.digest))}">what the node answered</a>`,
    ],
    ['Harness', `${report.harness.name} ${report.harness.version}`],
  ])
}

function verdictsOf({ verdicts }: Report): Markup {
  return markup`<h2>Verdicts</h2>
${table(
  'What was decided for each chain',
  ['Chain', 'Least score', 'Verdict', 'Why', 'USD per relay'],
  verdicts.map(({ name, minScore, verdict, reason, terms }) => [
    name,
    minScore ?? '',
    verdict,
    reason,
    terms?.pricePerRelayUsd ?? '',
  ]),
  [1, 4],
)}`
}

function tasksOf({ tasks }: Report): Markup {
  const scored = tasks.filter(({ score }) => score !== null)
  const chart = {
    title: 'Score of each task',
    unit: 'points of 100',
    categories: 'task',
    bars: scored.map(({ name }) => name),
    series: [{ name: 'score', values: scored.map(({ score }) => score?.value ?? '0') }],
  }
  return markup`<h2>Tasks</h2>
${scored.length === 0 ? '' : barChart(chart)}${scored.length === 0 ? '' : chartTable(chart)}
${table(
  'Tasks of the suite',
  ['Task', 'Weight', 'Asked', 'Score (95 % interval)', 'Wrong', 'No answer'],
  tasks.map(({ name, weight, asked, score, outcomes }) => [
    name,
    weight,
    String(asked),
    score === null ? '' : `${score.value} (${score.lower} – ${score.upper})`,
    String(outcomes.incorrect + outcomes.unparsed + outcomes.refused + outcomes.truncated),
    String(outcomes.missing),
  ]),
  [1, 2, 3, 4, 5],
)}`
}

function checksOf({ registry }: Snapshot, digest: string): Markup {
  const { checks, unchecked } = registry.checksOf(digest)
  return markup`<h2>What was checked when it was registered</h2>
${table(
  'Checks',
  ['Check', 'Result', 'What was found'],
  checks.map(({ name, ok, detail }) => [
    name,
    ok ? markup`<span class="ok">holds</span>` : markup`<span class="fail">fails</span>`,
    visibleLine(detail, 1000),
  ]),
)}
${
  unchecked.length === 0
    ? ''
    : markup`<p>Not checked:</p>
<ul>${unchecked.map((sentence) => markup`<li>${visibleLine(sentence, 1000)}</li>`)}</ul>
`
}`
}

function selfCheck(path: string, digest: string, files: readonly string[]): Markup {
  return markup`<h2>Check it yourself</h2>
<p>Take the files as they were signed (${files.map(
    (name, at) =>
      markup`${at === 0 ? '' : ', '}<a href="${link(path, `v1/reports/${digest}/${name}`)}">${name}</a>`,
  )}), then:</p>
<pre><code>npx iq-chains verify report.sigstore.json --key certifier.pub.pem --suite &lt;suite&gt;
npx iq-chains verify report.sigstore.json --policy trust.json
sha256sum report.sigstore.json  # ${digest}</code></pre>
`
}
