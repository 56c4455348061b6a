import { count } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { wordsOf } from './parts.ts'

/** Every word has from `min` to `max` letters; there is at least one word. */
export const wordLengths = checkKind(
  'word-lengths',
  { min: count('Fewest letters.'), max: count('Most letters.') },
  ({ min, max }, answer) => {
    const lengths = wordsOf(answer).map((word) => [...word].length)
    return lengths.length > 0 && lengths.every((length) => length >= min && length <= max)
  },
)
