import { count } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'

/** Exactly `count` sentences: parts that end with . ! or ? before blank space or at the end. */
export const sentenceCount = checkKind(
  'sentence-count',
  { count: count('Sentences.', 1) },
  ({ count: sentences }, answer) => {
    const parts = answer.split(/(?<=[.!?]["”')]?)\s/).filter((part) => /[\p{L}\p{N}]/u.test(part))
    return parts.length === sentences
  },
)
