import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { wordsOf } from './parts.ts'

/** The last word of the answer is the word, in any case; marks may follow it. */
export const lastWord = checkKind(
  'last-word',
  { word: Type.String({ minLength: 1 }) },
  ({ word }, answer) => wordsOf(answer).at(-1)?.toLowerCase() === word.toLowerCase(),
)
