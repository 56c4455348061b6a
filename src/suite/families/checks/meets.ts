import type { Check } from '../family.ts'
import type { CheckKind } from './check-kind.ts'
import { distinctWords } from './distinct-words.ts'
import { ending } from './ending.ts'
import { firstWord } from './first-word.ts'
import { jsonEquals } from './json-equals.ts'
import { lacksCharacters } from './lacks-characters.ts'
import { lacksWords } from './lacks-words.ts'
import { lastWord } from './last-word.ts'
import { letterCase } from './letter-case.ts'
import { lineCount } from './line-count.ts'
import { lineItems } from './line-items.ts'
import { lineMarks } from './line-marks.ts'
import { listedWords } from './listed-words.ts'
import { mentions } from './mentions.ts'
import { namesFrom } from './names-from.ts'
import { numbersFrom } from './numbers-from.ts'
import { plainAnswer } from './plain-answer.ts'
import { sentenceCount } from './sentence-count.ts'
import { wordCount } from './word-count.ts'
import { wordInitials } from './word-initials.ts'
import { wordLengths } from './word-lengths.ts'
import { wordUses } from './word-uses.ts'
import { wrapped } from './wrapped.ts'

/** Every kind of check. */
export const checkKinds: readonly CheckKind[] = [
  wordCount,
  wordLengths,
  wordInitials,
  wordUses,
  distinctWords,
  firstWord,
  lastWord,
  ending,
  wrapped,
  letterCase,
  lacksCharacters,
  lacksWords,
  mentions,
  namesFrom,
  numbersFrom,
  sentenceCount,
  lineCount,
  lineMarks,
  lineItems,
  listedWords,
  jsonEquals,
]

const byName = new Map(checkKinds.map((kind) => [kind.name, kind]))

/**
 * Whether the final text of an answer meets the check. Pure, and linear in the length of the answer.
 * @throws RangeError when no kind has the check's name, or its parameters are others
 */
export function meets(check: Check, answerText: string): boolean {
  return kindOf(check).meets(check, plainAnswer(answerText))
}

/** Whether the answer meets all of the checks. */
export function meetsAll(checks: readonly Check[], answerText: string): boolean {
  return checks.every((check) => meets(check, answerText))
}

function kindOf({ check }: Check): CheckKind {
  const kind = byName.get(check)
  if (kind === undefined)
    throw new RangeError(`there is no check "${check}"; there are ${[...byName.keys()].join(', ')}`)
  return kind
}
