import { count } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { linesOf } from './parts.ts'

/** Exactly `count` lines; blank lines do not count. */
export const lineCount = checkKind(
  'line-count',
  { count: count('Lines.', 1) },
  ({ count: lines }, answer) => linesOf(answer).length === lines,
)
