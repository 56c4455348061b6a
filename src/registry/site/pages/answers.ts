import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { markup } from '../../../charts/index.ts'
import { nodeName, type Transcript, transcriptPage } from '../../../pages/index.ts'
import { pictureFile, reportFiles } from '../../../report/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import { framed } from '../frame.ts'
import { link, type Query } from '../site.ts'
import type { ReadEvidence } from '../transcript.ts'
import { answersPath, reportPath } from '../words.ts'

/** What the node answered, by outcome, what was not right first; undefined when there is no such page. */
export async function answersPage(
  site: Snapshot,
  path: string,
  record: RegisteredReport,
  evidence: ReadEvidence,
  page: number,
  query: Query,
): Promise<string | undefined> {
  const { digest } = record
  const transcript = await transcriptOf(site, path, digest, evidence)
  const body = transcriptPage(transcript, page, query)
  if (body === undefined) return undefined
  const whole = link(path, `v1/reports/${digest}/${reportFiles.transcript}`)
  const prompts =
    transcript.suite === undefined
      ? markup`; the prompts are made again from the suite (<code>iqchains verify --suite</code>)`
      : ', with their prompts folded'
  const intro = markup`<p><a href="${link(path, reportPath(digest))}">The report</a>. ${evidence.isWhole ? 'All answers' : 'The first answers only'} are here${prompts}. As they were signed: <a href="${whole}">${reportFiles.transcript}</a>.</p>
`
  return framed(site, path, `Answers of ${nodeName(record.node)}`, [intro, ...body], null)
}

/** The answers of a report with the ways between their pages. */
export async function transcriptOf(
  { suites, registry }: Snapshot,
  path: string,
  digest: string,
  { report, samples }: ReadEvidence,
): Promise<Transcript> {
  return {
    report,
    samples,
    suite: await suites?.of(report),
    hrefOf: (page) => link(path, answersPath(digest, page)),
    pictureAt(picture) {
      const file = pictureFile(picture)
      const isShown = existsSync(join(registry.folderOf(digest), file))
      return isShown ? link(path, `v1/reports/${digest}/${file}`) : undefined
    },
  }
}
