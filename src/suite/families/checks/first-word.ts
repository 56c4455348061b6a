import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { wordsOf } from './parts.ts'

/** The first word of the answer is the word, in any case. */
export const firstWord = checkKind(
  'first-word',
  { word: Type.String({ minLength: 1 }) },
  ({ word }, answer) => wordsOf(answer)[0]?.toLowerCase() === word.toLowerCase(),
)
