import { literals } from '../../../schema/index.ts'
import { checkKind } from './check-kind.ts'
import { linesOf } from './parts.ts'

/**
 * Every line begins with its mark and a space: `dash` is - (a * or • does as well), `number` is 1. 2. 3.
 * (or 1) 2) 3)) in order, `letter` is a) b) c) (or a. b. c.) in order.
 */
export const lineMarks = checkKind(
  'line-marks',
  { style: literals(['dash', 'number', 'letter']) },
  ({ style }, answer) => {
    const lines = linesOf(answer)
    return lines.length > 0 && lines.every((line, at) => hasMark(line, style, at))
  },
)

function hasMark(line: string, style: 'dash' | 'number' | 'letter', at: number): boolean {
  if (style === 'dash') return /^[-*•]\s+\S/.test(line)
  const mark = style === 'number' ? String(at + 1) : String.fromCharCode(97 + at)
  const start = line.slice(0, mark.length + 1).toLowerCase()
  const marked = start === `${mark}.` || start === `${mark})`
  return marked && /^\s+\S/.test(line.slice(mark.length + 1, mark.length + 40))
}
