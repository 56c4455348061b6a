import { readdirSync } from 'node:fs'
import { type Markup, markup } from '../../../charts/index.ts'
import {
  checksSection,
  evidenceSection,
  firstWrong,
  nodeName,
  outcomeLinks,
  pagesOf,
  reportFacts,
  reportFigures,
  selfCheckSection,
  serviceSection,
  type Transcript,
  tasksSection,
  verdictsSection,
} from '../../../pages/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import { changesText } from '../changes.ts'
import { framed } from '../frame.ts'
import { html, link, type ReportFileKind } from '../site.ts'
import { type ReadEvidence, readEvidence } from '../transcript.ts'
import { answersPath, chainPath, nodeLink, reportPath, stateOf } from '../words.ts'
import { answersPage, transcriptOf } from './answers.ts'

/** One report: what it says, every check that was made of it, and how to check it oneself; its answers. */
export const reportPages: ReportFileKind = {
  pattern:
    /^reports\/(?<digest>[0-9a-f]{64})(?<answers>-answers(?:-(?<page>[1-9][0-9]{0,3}))?)?\.html$/u,
  type: html,
  async pathsOf({ registry }, digest) {
    const { samples } = await readEvidence(registry.folderOf(digest))
    const pages = Array.from({ length: pagesOf(samples.length) }, (_, at) => at + 1)
    return [reportPath(digest), ...pages.map((page) => answersPath(digest, page))]
  },
  async render(site, path, { digest = '', answers, page = '1' }, query) {
    const record = site.registry.report(digest)
    if (record === undefined) return undefined
    const evidence = await readEvidence(site.registry.folderOf(digest))
    if (answers !== undefined) return answersPage(site, path, record, evidence, Number(page), query)
    return reportPage(site, path, record, evidence)
  },
}

async function reportPage(
  site: Snapshot,
  path: string,
  record: RegisteredReport,
  evidence: ReadEvidence,
): Promise<string> {
  const { registry } = site
  const { report, courses } = evidence
  const { digest, node, facts } = record
  const files = readdirSync(registry.folderOf(digest)).sort()
  return framed(site, path, `Report of ${nodeName(node)}, ${facts.evaluatedAt.slice(0, 10)}`, [
    reportFigures(report),
    verdictsSection(report),
    standingOf(site, path, record),
    evidenceSection(report, courses),
    tasksSection(report),
    answersSection(evidence, await transcriptOf(site, path, digest, evidence)),
    serviceSection(report),
    checksSection('What was checked when it was registered', registry.checksOf(digest)),
    selfCheckSection(report, {
      digest,
      files: [
        ...files.map((name) => ({ name, href: link(path, `v1/reports/${digest}/${name}`) })),
        { name: 'trust.json', href: link(path, 'trust.json') },
      ],
    }),
    reportFacts(report, [
      ['Node', nodeLink(path, record)],
      ['Signed by', facts.signers.join(', ')],
      ['Valid until', facts.validUntil],
      ["Since the node's last report", changesText(record, registry.before(record))],
      ['SHA-256 of the bundle', markup`<code>${digest}</code>`],
    ]),
  ])
}

/** Wrong answers that the report itself shows. */
const mostShown = 5

function answersSection({ samples }: ReadEvidence, transcript: Transcript): Markup {
  if (samples.length === 0) {
    return markup`<h2 id="answers">Answers</h2>
<p>The transcript is not published, or not readable here.</p>
`
  }
  return markup`<h2 id="answers">Answers</h2>
${outcomeLinks(transcript)}<p>The first that were not right; <a href="${transcript.hrefOf(1)}">all ${samples.length} answers</a>.</p>
<div class="excerpt">${firstWrong(transcript, mostShown)}</div>
`
}

/** How the node stands now on the chains that this report certifies: a later report may say otherwise. */
function standingOf(
  { registry, trust, at }: Snapshot,
  path: string,
  record: RegisteredReport,
): Markup {
  const standings = registry
    .standingsOf(record.node.digest, trust, at)
    .filter(({ chain }) => record.certificates.some((one) => one.chain === chain))
  if (standings.length === 0) return markup``
  return markup`<p>Now: ${standings.map(
    (standing, index) =>
      markup`${index === 0 ? '' : ', '}<a href="${link(path, chainPath(standing.chain))}">${standing.chain}</a> ${stateOf(standing)}`,
  )}.</p>
`
}
