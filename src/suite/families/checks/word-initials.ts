import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { wordsOf } from './parts.ts'

/** As many words as there are letters, each beginning with its letter, in this order and in any case. */
export const wordInitials = checkKind(
  'word-initials',
  { letters: Type.String({ minLength: 1, pattern: '^[a-z]+$' }) },
  ({ letters }, answer) => {
    const words = wordsOf(answer)
    return (
      words.length === letters.length &&
      words.every((word, at) => word.charAt(0).toLowerCase() === letters[at])
    )
  },
)
