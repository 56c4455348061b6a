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
  return markup`<article class="answer" id="place-${position + 1}" data-outcome="${outcome}">
<h3><a href="#place-${position + 1}">${position + 1}</a> ${visibleLine(task)}, item ${item} <span class="${outcome === 'correct' ? 'ok' : 'fail'}">${outcomeWords[outcome]}</span></h3>
<p class="read">${readingOf(sample, question)}</p>
${responses.length === 0 ? '' : responses.map((response) => markup`<pre>${visible(response, mostOfAnswer)}</pre>`)}
${(evidence ?? []).map((one) => evidenceOf(one, position, pictureAt))}${question === undefined ? '' : promptOf(question)}</article>
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
  return markup`Read as ${extracted === null ? 'nothing' : markup`<code>${visibleLine(extracted, 400)}</code>`}${reason === null ? '' : ` (${visibleLine(reason, 400)})`}${question === undefined ? '' : markup`, expected <code>${visibleLine(question.expected, 400)}</code>`}${details.length === 0 ? '' : markup` <span class="quiet">${details.join(', ')}</span>`}`
}

function promptOf({ prompt }: Question): Markup {
  const cut = prompt.length > mostOfPrompt
  const shown = cut ? `… ${prompt.slice(-mostOfPrompt)}` : prompt
  return markup`<details><summary>Prompt${cut ? ` (the last ${mostOfPrompt} of ${prompt.length} characters)` : ''}</summary>
<pre>${visible(shown, mostOfPrompt + 2)}</pre></details>
`
}

function evidenceOf(
  evidence: Evidence,
  position: number,
  pictureAt: (picture: Picture) => string | undefined,
): Markup {
  switch (evidence.kind) {
    case 'picture': {
      const { width, height, format, sha256 } = evidence
      const at = pictureAt(evidence)
      return markup`<figure class="picture">${at === undefined ? '' : markup`<a href="${at}"><img src="${at}" alt="Picture that answers item ${position + 1}" loading="lazy"></a>`}<figcaption>${width} × ${height}, ${format}, SHA-256 <code>${sha256}</code></figcaption></figure>
`
    }
    case 'relay':
      return markup`<p class="quiet">Signed by the supplier ${visibleLine(evidence.supplier)}</p>
`
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
