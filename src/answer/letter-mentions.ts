import { readLetters } from './letter-slot.ts'
import { matchesOf } from './matches.ts'

/** "The most accurate description is (G)", "I choose (B)", "I choose B." */
const conclusion =
  /\b(?:is|be|choose|select|pick|go\swith)\s(?:(?:indeed|therefore|option|choice|answer|likely)\s)?(?=[*"`$]{0,3}\(|\*\*|option\b)|\b(?:choose|select|pick|go\swith|choice\sis)\s(?=[A-Z]\s{0,3}(?:[.!]|$))/giu
/** A capital in brackets or bold, or after "option". */
const mention =
  /\((?=\s?[A-Z]\s?\))|\*\*(?=\(?[A-Z][).:*\s])|\b(?:[Oo]ption|[Cc]hoice|[Aa]nswer)\s(?=[("'*]{0,3}[A-Z]\b)|\b[Oo]ption\s(?=[a-z]\b)/gu
const denial = /\b(?:not|no|neither|incorrect|wrong|false|eliminated?|rule|except|unlike)\b|n't\b/iu
/** The dot of an initial or a decimal ends no sentence. */
const sentenceEnd = /(?<![A-Z])[.!?。]\s|\n/gu

/** The letters of the last "... is (B)"; empty when there is none. */
export function lastConclusion(text: string, choices: number): readonly string[] {
  let last: readonly string[] = []
  for (const match of matchesOf(conclusion, text)) {
    last = readLetters(text, match.index + match[0].length, choices)?.letters ?? last
  }
  return last
}

/** The letters named in the last sentence; none when it denies something ("(A) is wrong"). */
export function lastMention(text: string, choices: number): readonly string[] {
  const sentence = lastSentence(text.trimEnd())
  if (denial.test(sentence)) return []
  return matchesOf(mention, sentence).flatMap(
    (match) => readLetters(sentence, match.index, choices)?.letters ?? [],
  )
}

function lastSentence(text: string): string {
  let start = 0
  for (const match of matchesOf(sentenceEnd, text)) start = match.index + 1
  return text.slice(start)
}
