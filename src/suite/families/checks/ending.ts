import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'

/** The answer ends with just these characters, such as an exclamation mark. */
export const ending = checkKind(
  'ending',
  { text: Type.String({ minLength: 1 }) },
  ({ text }, answer) => answer.endsWith(text),
)
