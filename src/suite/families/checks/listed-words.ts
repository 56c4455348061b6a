import { count, Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'

/**
 * The answer is `count` different members of `from`, parted by `separator`; blank space around them, a
 * full stop at the end and the letter case do not count.
 */
export const listedWords = checkKind(
  'listed-words',
  {
    from: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
    separator: Type.String({ minLength: 1 }),
    count: count('Members.', 1),
  },
  ({ from, separator, count: size }, answer) => {
    const known = new Set(from.map((member) => member.toLowerCase()))
    const parts = answer.replace(/\.$/, '').split(separator.trim() || separator)
    const members = parts.map((part) => part.trim().toLowerCase())
    return (
      members.length === size &&
      new Set(members).size === size &&
      members.every((member) => known.has(member))
    )
  },
)
