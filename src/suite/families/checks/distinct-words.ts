import { checkKind } from './check-kind.ts'
import { wordsOf } from './parts.ts'

/** No word stands twice, in any case. */
export const distinctWords = checkKind('distinct-words', {}, (_, answer) => {
  const words = wordsOf(answer).map((word) => word.toLowerCase())
  return words.length > 0 && new Set(words).size === words.length
})
