import { type Markup, markup } from '../../../charts/index.ts'
import type { OutcomeKind } from '../../../item/index.ts'
import {
  answerSections,
  counted,
  nodeName,
  outcomeWords,
  questionOf,
  type ShownAnswer,
  shownOutcomes,
} from '../../../pages/index.ts'
import { reportFiles, type SampleLine } from '../../../report/index.ts'
import type { Suite } from '../../../suite/index.ts'
import type { RegisteredReport } from '../../record.ts'
import type { Snapshot } from '../../snapshot.ts'
import { framed } from '../frame.ts'
import { link, type Query } from '../site.ts'
import type { ReadEvidence } from '../transcript.ts'
import { answersPath, reportPath } from '../words.ts'

/** Answers of one page: a page that holds a whole run takes seconds to show. */
const perPage = 100

export function pagesOf(answers: number): number {
  return Math.max(1, Math.ceil(answers / perPage))
}

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
  const { report, samples, isWhole } = evidence
  const wanted = wantedOf(query)
  const found = byOutcome(samples).filter((sample) => isWanted(sample, wanted))
  const asked = wanted.isAny ? page : Math.max(1, Number(query?.get('page')) || 1)
  if (asked > pagesOf(found.length)) return undefined
  const suite = await site.suites?.of(report)
  const shown = found
    .slice((asked - 1) * perPage, asked * perPage)
    .map((sample) => shownOf(sample, evidence, suite))
  const whole = link(path, `v1/reports/${digest}/${reportFiles.transcript}`)
  return framed(
    site,
    path,
    `Answers of ${nodeName(record.node)}`,
    [
      markup`<p><a href="${link(path, reportPath(digest))}">The report</a>. ${isWhole ? 'All answers' : 'The first answers only'} are here${suite === undefined ? markup`; the prompts are made again from the suite (<code>iqchains verify --suite</code>)` : ', with their prompts folded'}. As they were signed: <a href="${whole}">${reportFiles.transcript}</a>.</p>
`,
      query === undefined ? markup`` : searchForm(wanted),
      outcomeLinks(path, digest, evidence),
      found.length === 0
        ? markup`<p>No answer is like that.</p>
`
        : answerSections(shown, () => undefined),
      pageLinks(path, digest, found.length, asked, wanted),
    ],
    null,
  )
}

/** How many answers ended in which way, each with the way to the first of them. */
export function outcomeLinks(path: string, digest: string, { samples }: ReadEvidence): Markup {
  if (samples.length === 0)
    return markup`<p>The transcript is not published, or not readable here.</p>
`
  let before = 0
  return markup`<ul class="jump">${shownOutcomes.map((outcome) => {
    const count = samples.filter((sample) => sample.outcome === outcome).length
    const page = Math.floor(before / perPage) + 1
    before += count
    return count === 0
      ? markup``
      : markup`<li><a href="${link(path, answersPath(digest, page))}#${outcome}">${count} ${outcomeWords[outcome]}</a></li>`
  })}</ul>
`
}

/** Wrong answers that the report itself shows. */
const mostOfReport = 5

export async function firstWrong(
  site: Snapshot,
  path: string,
  { digest }: RegisteredReport,
  evidence: ReadEvidence,
): Promise<Markup> {
  const wrong = evidence.samples.filter(({ outcome }) => outcome !== 'correct')
  if (wrong.length === 0) return markup``
  const suite = await site.suites?.of(evidence.report)
  const shown = byOutcome(wrong)
    .slice(0, mostOfReport)
    .map((sample) => shownOf(sample, evidence, suite))
  return markup`<p>The first that were not right; <a href="${link(path, answersPath(digest))}">all ${counted(evidence.samples.length, 'answer')}</a>.</p>
<div class="excerpt">${answerSections(shown, () => undefined)}</div>
`
}

function shownOf(
  sample: SampleLine,
  { report }: ReadEvidence,
  suite: Suite | undefined,
): ShownAnswer {
  const task = report.tasks[sample.task]?.name ?? `task ${sample.task + 1}`
  return { sample, task, question: questionFor(sample, suite) }
}

/** What a suite holds back is not shown, though it be at hand. */
function questionFor(sample: SampleLine, suite: Suite | undefined): ShownAnswer['question'] {
  return suite === undefined || sample.commitment !== undefined
    ? undefined
    : questionOf(suite, sample)
}

function byOutcome(samples: readonly SampleLine[]): readonly SampleLine[] {
  const groups = Map.groupBy(samples, ({ outcome }) => outcome)
  return shownOutcomes.flatMap((outcome) => groups.get(outcome) ?? [])
}

interface Wanted {
  /** Text that an answer must hold. */
  readonly q: string
  readonly outcome: OutcomeKind | undefined
  /** Whether every answer is wanted. */
  readonly isAny: boolean
}

function wantedOf(query: Query): Wanted {
  const q = (query?.get('q') ?? '').slice(0, 200)
  const outcome = shownOutcomes.find((one) => one === query?.get('outcome'))
  return { q, outcome, isAny: q === '' && outcome === undefined }
}

function isWanted({ outcome, responses, extracted }: SampleLine, wanted: Wanted): boolean {
  if (wanted.outcome !== undefined && wanted.outcome !== outcome) return false
  const text = wanted.q.toLowerCase()
  return (
    [...responses, extracted ?? ''].some((one) => one.toLowerCase().includes(text)) || text === ''
  )
}

function searchForm({ q, outcome }: Wanted): Markup {
  return markup`<form class="search" method="get" role="search"><label>Show answers that hold <input type="search" name="q" value="${q}"></label><label>and are <select name="outcome"><option value="">of any outcome</option>${shownOutcomes.map(
    (one) =>
      markup`<option value="${one}"${one === outcome ? markup` selected` : ''}>${outcomeWords[one]}</option>`,
  )}</select></label><button type="submit">Show</button></form>
`
}

function pageLinks(path: string, digest: string, count: number, current: number, wanted: Wanted) {
  const pages = pagesOf(count)
  if (pages === 1) return markup``
  const to = (page: number): string => {
    if (wanted.isAny) return link(path, answersPath(digest, page))
    const { q, outcome = '' } = wanted
    return `?${new URLSearchParams({ q, outcome, page: String(page) })}`
  }
  return markup`<nav aria-label="Pages of answers"><ul class="pages">${Array.from(
    { length: pages },
    (_, at) => at + 1,
  ).map(
    (page) =>
      markup`<li>${page === current ? markup`<span aria-current="page">${page}</span>` : markup`<a href="${to(page)}">${page}</a>`}</li>`,
  )}</ul></nav>
`
}
