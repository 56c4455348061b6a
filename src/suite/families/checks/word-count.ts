import { count } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { wordsOf } from './parts.ts'

/** From `min` to `max` words; a hyphenated word is one, marks by themselves are none. */
export const wordCount = checkKind(
  'word-count',
  { min: count('Fewest words.'), max: count('Most words.') },
  ({ min, max }, answer) => {
    const words = wordsOf(answer).length
    return words >= min && words <= max
  },
)
