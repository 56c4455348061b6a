import { literals } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { wordsOf } from './parts.ts'

/**
 * Every letter small (`lower`) or large (`upper`), or every word begins with a large letter (`title`).
 * An answer without letters does not do.
 */
export const letterCase = checkKind(
  'letter-case',
  { style: literals(['lower', 'upper', 'title']) },
  ({ style }, answer) => {
    if (!/\p{L}/u.test(answer)) return false
    switch (style) {
      case 'lower':
        return answer === answer.toLowerCase()
      case 'upper':
        return answer === answer.toUpperCase()
      case 'title':
        return wordsOf(answer).every((word) => !/^\p{Ll}/u.test(word))
    }
  },
)
