import { type Markup, markup } from '../../charts/index.ts'
import type { OutcomeKind } from '../../item/index.ts'
import type { Report, SampleLine } from '../../report/index.ts'
import type { Suite } from '../../suite/index.ts'
import { questionOf } from '../question.ts'
import {
  answerSections,
  outcomeWords,
  type Picture,
  type ShownAnswer,
  shownOutcomes,
} from './answers.ts'

/** Answers of one page: a page that holds a whole run takes seconds to show. */
const perPage = 100

/** The answers of a run, as pages show them. */
export interface Transcript {
  readonly report: Report
  /** In the plan's order. */
  readonly samples: readonly SampleLine[]
  /** To show the questions; undefined: not at hand. */
  readonly suite: Suite | undefined
  /** The way to a page of answers. @param page from 1 */
  hrefOf(page: number): string
  /** Where the bytes of a picture lie; undefined: nowhere. */
  pictureAt(picture: Picture): string | undefined
}

export function pagesOf(answers: number): number {
  return Math.max(1, Math.ceil(answers / perPage))
}

/**
 * A page of answers, by outcome, what was not right first; undefined when there is no such page.
 * @param query what is looked for, where a server answers: `q`, `outcome`, `page`
 */
export function transcriptPage(
  transcript: Transcript,
  page: number,
  query: URLSearchParams | undefined,
): readonly Markup[] | undefined {
  const wanted = wantedOf(query)
  const found = byOutcome(transcript.samples).filter((sample) => isWanted(sample, wanted))
  const asked = wanted.isAny ? page : Math.max(1, Number(query?.get('page')) || 1)
  if (asked > pagesOf(found.length)) return undefined
  const shown = found.slice((asked - 1) * perPage, asked * perPage)
  return [
    query === undefined ? markup`` : searchForm(wanted),
    outcomeLinks(transcript),
    found.length === 0
      ? markup`<p>No answer is like that.</p>
`
      : answerSections(
          shown.map((sample) => shownOf(transcript, sample)),
          transcript.pictureAt,
        ),
    pageLinks(transcript, found.length, asked, wanted),
  ]
}

/** How many answers ended in which way, each with the way to the first of them. */
export function outcomeLinks({ samples, hrefOf }: Transcript): Markup {
  let before = 0
  return markup`<ul class="jump">${shownOutcomes.map((outcome) => {
    const count = samples.filter((sample) => sample.outcome === outcome).length
    const page = Math.floor(before / perPage) + 1
    before += count
    return count === 0
      ? markup``
      : markup`<li><a href="${hrefOf(page)}#${outcome}">${count} ${outcomeWords[outcome]}</a></li>`
  })}</ul>
`
}

/** The first answers that were not right. @param most of them at most */
export function firstWrong(transcript: Transcript, most: number): Markup {
  const wrong = byOutcome(transcript.samples).filter(({ outcome }) => outcome !== 'correct')
  const shown = wrong.slice(0, most).map((sample) => shownOf(transcript, sample))
  return answerSections(shown, transcript.pictureAt)
}

/** The answers that came last, the newest first. @param most of them at most */
export function latestAnswers(transcript: Transcript, most: number): Markup {
  const latest = transcript.samples.slice(-most).reverse()
  return answerSections(
    latest.map((sample) => shownOf(transcript, sample)),
    transcript.pictureAt,
  )
}

/** What a suite holds back is not shown, though it be at hand. */
function shownOf({ report, suite }: Transcript, sample: SampleLine): ShownAnswer {
  const task = report.tasks[sample.task]?.name ?? `task ${sample.task + 1}`
  const isOpen = suite !== undefined && sample.commitment === undefined
  return { sample, task, question: isOpen ? questionOf(suite, sample) : undefined }
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

function wantedOf(query: URLSearchParams | undefined): Wanted {
  const q = (query?.get('q') ?? '').slice(0, 200)
  const outcome = shownOutcomes.find((one) => one === query?.get('outcome'))
  return { q, outcome, isAny: q === '' && outcome === undefined }
}

function isWanted({ outcome, responses, extracted }: SampleLine, wanted: Wanted): boolean {
  if (wanted.outcome !== undefined && wanted.outcome !== outcome) return false
  const text = wanted.q.toLowerCase()
  return (
    text === '' || [...responses, extracted ?? ''].some((one) => one.toLowerCase().includes(text))
  )
}

function searchForm({ q, outcome }: Wanted): Markup {
  return markup`<form class="search" method="get" role="search"><label>Show answers that hold <input type="search" name="q" value="${q}"></label><label>and are <select name="outcome"><option value="">of any outcome</option>${shownOutcomes.map(
    (one) =>
      markup`<option value="${one}"${one === outcome ? markup` selected` : ''}>${outcomeWords[one]}</option>`,
  )}</select></label><button type="submit">Show</button></form>
`
}

function pageLinks({ hrefOf }: Transcript, count: number, current: number, wanted: Wanted) {
  const pages = pagesOf(count)
  if (pages === 1) return markup``
  const to = (page: number): string => {
    if (wanted.isAny) return hrefOf(page)
    const { q, outcome = '' } = wanted
    return `?${new URLSearchParams({ q, outcome, page: String(page) })}`
  }
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
  return markup`<nav aria-label="Pages of answers"><ul class="pages">${numbers.map(
    (page) =>
      markup`<li>${page === current ? markup`<span aria-current="page">${page}</span>` : markup`<a href="${to(page)}">${page}</a>`}</li>`,
  )}</ul></nav>
`
}
