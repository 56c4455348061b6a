import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { spelling } from './parts.ts'

/** At least one of the words or phrases stands in the answer, in any case, as whole words. */
export const mentions = checkKind(
  'mentions',
  { any: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }) },
  ({ any }, answer) => {
    const text = spelling(answer)
    return any.some((phrase) => text.includes(spelling(phrase)))
  },
)
