import { type Markup, markup } from '../charts/index.ts'
import {
  checksSection,
  evidenceSection,
  firstWrong,
  framed,
  latestAnswers,
  outcomeLinks,
  reportFacts,
  reportFigures,
  serviceSection,
  type Transcript,
  tasksSection,
  transcriptPage,
  verdictsSection,
} from '../pages/index.ts'
import type { Progress, Viewed } from './viewed.ts'

/** Answers that the first page shows. */
const mostShown = 10

/** The page of a run or a report; while a run goes on, its parts are put in place as they change. */
export function viewPage(name: string, viewed: Viewed): string {
  const { report, checked } = viewed
  const parts = Object.entries(partsOf(viewed)).map(
    ([id, part]) => markup`<div id="part-${id}">${part}</div>
`,
  )
  return page(name, [
    viewed.progress === undefined
      ? markup`${parts}`
      : markup`<div data-live="events">${parts}</div>`,
    serviceSection(report),
    checked === undefined
      ? markup`<h2 id="checks">Not published yet</h2>
<p>Nobody has signed this run. What is published is verified by <code>iqchains verify</code>.</p>
`
      : checksSection('What was checked just now', checked),
    reportFacts(report, [['Run id', markup`<code>${report.run}</code>`]]),
  ])
}

/** What changes while a run goes on, by the name of its place. */
export function partsOf(viewed: Viewed): Readonly<Record<string, Markup>> {
  const { report, courses, progress, samples } = viewed
  const transcript = transcriptOf(viewed)
  return {
    progress: progress === undefined ? markup`` : progressOf(progress),
    figures: reportFigures(report),
    verdicts: verdictsSection(report),
    evidence: evidenceSection(report, courses),
    tasks: tasksSection(report),
    answers:
      samples.length === 0
        ? markup`<h2 id="answers">Answers</h2>
<p>None yet.</p>
`
        : markup`<h2 id="answers">Answers</h2>
${outcomeLinks(transcript)}<p>${progress === undefined ? 'The first that were not right' : 'The latest'}; <a href="answers.html">all ${samples.length} answers</a>.</p>
<div class="excerpt">${progress === undefined ? firstWrong(transcript, mostShown) : latestAnswers(transcript, mostShown)}</div>
`,
  }
}

/** A page of the answers; undefined when there is none. @param query `q`, `outcome`, `page` */
export function viewAnswers(
  name: string,
  viewed: Viewed,
  query: URLSearchParams,
): string | undefined {
  const number = Math.max(1, Number(query.get('page')) || 1)
  const body = transcriptPage(transcriptOf(viewed), number, query)
  return body && page(`Answers of ${name}`, body)
}

function transcriptOf({ report, samples, suite }: Viewed): Transcript {
  return {
    report,
    samples,
    suite,
    hrefOf: (number) => `answers.html${number === 1 ? '' : `?page=${number}`}`,
    pictureAt: ({ sha256, format }) => `pictures/${sha256}.${format}`,
  }
}

function progressOf({ asked, cap }: Progress): Markup {
  const bar =
    cap === null
      ? markup``
      : markup` <progress aria-label="Items asked" max="${cap}" value="${asked}"></progress>`
  const most = cap === null ? '' : ` of ${cap} at most`
  return markup`<p role="status">The run goes on: ${asked} items asked${most}.</p>${bar}
`
}

function page(title: string, body: readonly Markup[]): string {
  const places = [
    { href: './', name: 'Report', isCurrent: !title.startsWith('Answers') },
    { href: 'answers.html', name: 'Answers', isCurrent: title.startsWith('Answers') },
  ]
  const foot = markup`<p>Shown on this machine only, from its own files.</p>`
  return framed({ title, site: 'IQ Chains', base: '', places, at: undefined, foot }, body)
}
