import { type Markup, markup } from '../../charts/index.ts'
import type { Evidence, OutcomeKind } from '../../item/index.ts'
import type { SampleLine } from '../../report/index.ts'
import type { Question } from '../question.ts'
import { visible, visibleLine } from '../visible.ts'

/** One sample as a page shows it. */
export interface ShownAnswer {
  readonly sample: SampleLine
  /** Name of its task. */
  readonly task: string
  /** Undefined: the suite is not at hand, or holds its items back. */
  readonly question: Question | undefined
}

/** A picture that a node made, as its evidence names it. */
export type Picture = Extract<Evidence, { kind: 'picture' }>

/** Outcomes in the order in which people look at them, in words. */
export const outcomeWords: Readonly<Record<OutcomeKind, string>> = {
  incorrect: 'wrong',
  unparsed: 'not readable',
  refused: 'refused',
  truncated: 'cut off',
  missing: 'no answer',
  correct: 'right',
}

export const shownOutcomes = Object.keys(outcomeWords) as readonly OutcomeKind[]

/** Characters of an answer, and of the end of a prompt. */
const mostOfAnswer = 4000
const mostOfPrompt = 3000

/**
 * Answers in sections by outcome, each as text and nothing else.
 * @param pictureAt where the bytes of a picture lie; undefined: nowhere
 */
export function answerSections(
  answers: readonly ShownAnswer[],
  pictureAt: (picture: Picture) => string | undefined,
): Markup {
  const byOutcome = Map.groupBy(answers, ({ sample }) => sample.outcome)
  return markup`${shownOutcomes.map((outcome) => {
    const group = byOutcome.get(outcome) ?? []
    if (group.length === 0) return markup``
    return markup`<section class="answers" id="${outcome}"><h2>${capital(outcomeWords[outcome])}</h2>
${group.map((answer) => answerOf(answer, pictureAt))}</section>
`
  })}`
}

/** One answer with what was asked, read and expected. */
function answerOf(
  { sample, task, question }: ShownAnswer,
  pictureAt: (picture: Picture) => string | undefined,
): Markup {
  const { position, item, outcome, responses, evidence } = sample
  const pictures = (evidence ?? []).filter((one) => one.kind === 'picture')
  const texts = responses.map((response) => markup`<pre>${visible(response, mostOfAnswer)}</pre>`)
  return markup`<article class="answer" id="place-${position + 1}" data-outcome="${outcome}">
<h3><a href="#place-${position + 1}">${position + 1}</a> ${visibleLine(task)}, item ${item} <span class="${outcome === 'correct' ? 'ok' : 'fail'}">${outcomeWords[outcome]}</span></h3>
${pictures.map((picture) => pictureOf(picture, position, pictureAt))}<p class="read">${readingOf(sample, question)}</p>
${pictures.length > 0 ? foundIn(texts) : texts}
${(evidence ?? []).map(relayOf)}${question === undefined ? '' : promptOf(question)}</article>
`
}

function readingOf(sample: SampleLine, question: Question | undefined): Markup {
  if (sample.commitment !== undefined) return markup`Held back by the suite; only auditors see it.`
  const { extracted, reason, latencyMs, completionTokens, attempts } = sample
  const details = [
    ...(latencyMs === null ? [] : [`${Math.round(latencyMs)} ms`]),
    ...(completionTokens === null ? [] : [`${completionTokens} tokens`]),
    ...(attempts > 1 ? [`${attempts} relays`] : []),
  ]
  return markup`Read as ${extracted === null ? 'nothing' : markup`<code>${visibleLine(extracted, 400)}</code>`}${reason === null ? '' : ` (${visibleLine(reason, 400)})`}${question === undefined ? '' : markup`, expected <code>${visibleLine(question.expected, 400)}</code>`}${details.length === 0 ? '' : markup` <span class="quiet">· ${details.join(', ')}</span>`}`
}

function promptOf({ prompt }: Question): Markup {
  const cut = prompt.length > mostOfPrompt
  const shown = cut ? `… ${prompt.slice(-mostOfPrompt)}` : prompt
  return markup`<details><summary>Prompt${cut ? ` (the last ${mostOfPrompt} of ${prompt.length} characters)` : ''}</summary>
<pre>${visible(shown, mostOfPrompt + 2)}</pre></details>
`
}

/** A picture as it was signed, small; it takes its room before it is there. */
function pictureOf(
  picture: Picture,
  position: number,
  pictureAt: (picture: Picture) => string | undefined,
): Markup {
  const { width, height, format, sha256 } = picture
  const at = pictureAt(picture)
  const shown =
    at === undefined
      ? markup`<p class="absent">Not published</p>`
      : markup`<a href="${at}"><img src="${at}" width="${String(width)}" height="${String(height)}" alt="Picture that answers item ${position + 1}" loading="lazy" decoding="async"></a>`
  return markup`<figure class="picture">${shown}<figcaption>${width} × ${height}, ${format}<br>SHA-256 <code title="${sha256}">${sha256.slice(0, 12)}</code></figcaption></figure>
`
}

/** What a scorer wrote about a picture: for programs and for who doubts. */
function foundIn(texts: readonly Markup[]): Markup {
  return markup`<details><summary>What was found in the picture</summary>${texts}</details>`
}

function relayOf(evidence: Evidence): Markup {
  if (evidence.kind !== 'relay') return markup``
  return markup`<p class="quiet">Signed by the supplier ${visibleLine(evidence.supplier)}</p>
`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
