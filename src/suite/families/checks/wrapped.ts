import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'

/** The whole answer stands between `open` and `close`, with something in between. */
export const wrapped = checkKind(
  'wrapped',
  { open: Type.String({ minLength: 1 }), close: Type.String({ minLength: 1 }) },
  ({ open, close }, answer) =>
    answer.length > open.length + close.length &&
    answer.startsWith(open) &&
    answer.endsWith(close) &&
    answer.slice(open.length, -close.length).trim() !== '',
)
