import { count, Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { wordsOf } from './parts.ts'

/** The word stands in the answer exactly `count` times, in any case. */
export const wordUses = checkKind(
  'word-uses',
  { word: Type.String({ minLength: 1 }), count: count('Uses.') },
  ({ word, count: uses }, answer) => {
    const wanted = word.toLowerCase()
    return wordsOf(answer).filter((one) => one.toLowerCase() === wanted).length === uses
  },
)
