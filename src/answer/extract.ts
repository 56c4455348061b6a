import { withoutChatTokens } from './chat-tokens.ts'
import { withoutContinuation } from './continuation.ts'
import { circledLetters, plainGlyphs } from './glyphs.ts'
import { findLetter } from './letter.ts'
import { findNumber } from './number.ts'
import { withoutReasoning } from './reasoning.ts'
import { isRefusal } from './refusal.ts'
import { answerLine, firstSentence, statedLine } from './short-text.ts'

/**
 * Version of the extraction rules of this folder. A change that could read another answer out of
 * any text raises it, because scores under different versions do not compare.
 */
export const answerFormatVersion = 3

/**
 * What kind of answer an item asks for.
 *
 * - `letter`: a choice label, A to Z
 * - `number`: an integer, decimal or fraction
 * - `text`: a word or phrase, compared without case, outer punctuation and article
 * - `exact-line`: a line, compared character by character
 * - `passage`: everything that was answered, without a label before it
 */
export type AnswerFormat = 'letter' | 'number' | 'text' | 'exact-line' | 'passage'

export type Extraction =
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'unparsed' }
  | { readonly kind: 'refused' }

export interface ExtractionOptions {
  /** Number of choices of a `letter` item; later letters are no answers. Default 26. */
  readonly choices?: number
}

/**
 * Reads the answer out of what a model wrote. Time is linear in the length of `text`.
 *
 * @example
 * ```ts
 * import { extractAnswer } from 'iq-chains/answer'
 *
 * extractAnswer('letter', '<think>A?</think>The answer is **(B)**.', { choices: 4 }) // => { kind: 'answer', value: 'B' }
 * ```
 */
export function extractAnswer(
  format: AnswerFormat,
  text: string,
  options: ExtractionOptions = {},
): Extraction {
  const spoken = withoutReasoning(text)
  if (spoken === undefined) return { kind: 'unparsed' }
  // White space behind an answer says nothing: " -" at the end is as little of a link as " -\n".
  const own = ends(withoutContinuation(withoutChatTokens(spoken)).trimEnd())
  const value = read(format, own, options)
  if (value !== undefined) return { kind: 'answer', value }
  return { kind: isRefusal(own) ? 'refused' : 'unparsed' }
}

/** Longest part at each end of a text that is read, in UTF-16 units: some 8,000 tokens. */
const readLength = 32_768

/**
 * The beginning and the end of a text beyond any answer, which is a loop or an attack: the last statement
 * decides, and the first line may be a label. So no text takes longer than this much.
 */
function ends(text: string): string {
  if (text.length <= 2 * readLength) return text
  return `${text.slice(0, readLength)}\n\n${text.slice(-readLength)}`
}

function read(format: AnswerFormat, text: string, options: ExtractionOptions): string | undefined {
  switch (format) {
    case 'letter':
      return findLetter(plainGlyphs(circledLetters(text)), options.choices ?? 26)
    case 'number':
      return findNumber(text)
    case 'text': {
      const line = spokenLine(text)
      return line === undefined ? undefined : firstSentence(line)
    }
    case 'exact-line':
      return spokenLine(text)
    case 'passage':
      return isRefusal(text) ? undefined : passage(text)
  }
}

/** Any text has a line, so that of a refusal must not pass for an answer. */
function spokenLine(text: string): string | undefined {
  return statedLine(text) ?? (isRefusal(text) ? undefined : answerLine(text))
}

/** A model that continues `Answer:` may say the word again. */
function passage(text: string): string | undefined {
  const said = text.trim().replace(/^\*{0,2}answer:\*{0,2}\s*/iu, '')
  return said === '' ? undefined : said
}
