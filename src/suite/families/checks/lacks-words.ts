import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { spelling } from './parts.ts'

/** None of the words or phrases stands in the answer, in any case, as whole words. */
export const lacksWords = checkKind(
  'lacks-words',
  { words: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }) },
  ({ words }, answer) => {
    const text = spelling(answer)
    return !words.some((word) => text.includes(spelling(word)))
  },
)
