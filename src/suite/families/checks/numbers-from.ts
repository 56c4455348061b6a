import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'

/** Every number written in digits is one of these; commas between thousands do not count. */
export const numbersFrom = checkKind(
  'numbers-from',
  { allowed: Type.Array(Type.String({ pattern: '^[0-9]+$' })) },
  ({ allowed }, answer) => {
    const numbers = answer.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+/g) ?? []
    return numbers.every((number) => allowed.includes(number))
  },
)
