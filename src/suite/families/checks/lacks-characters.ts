import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'

/** None of the characters stands in the answer, in either case. An empty answer does not do. */
export const lacksCharacters = checkKind(
  'lacks-characters',
  { characters: Type.String({ minLength: 1 }) },
  ({ characters }, answer) => {
    const text = answer.toLowerCase()
    return text !== '' && ![...characters.toLowerCase()].some((one) => text.includes(one))
  },
)
