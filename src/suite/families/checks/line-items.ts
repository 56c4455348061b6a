import { Type } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { linesOf, spelling } from './parts.ts'

/** The lines are these items in this order; marks before them and letter case do not count. */
export const lineItems = checkKind(
  'line-items',
  { items: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }) },
  ({ items }, answer) => {
    const lines = linesOf(answer).map(withoutMark).map(spelling)
    return lines.length === items.length && items.every((item, at) => spelling(item) === lines[at])
  },
)

function withoutMark(line: string): string {
  return line.replace(/^(?:[-*•]|\d{1,3}[.)]|[a-z][.)])\s+/i, '')
}
