import type { Power } from '../../forecast/index.ts'
import { table } from './table.ts'

const barWidth = 30

/** The trade-off between relays and verdicts near a line: a table, and relays as bars. */
export function powerText({ chain, caps, points }: Power): string {
  const head = [
    'distance',
    ...caps.map((cap) => `by ${cap}`),
    'wrong',
    'items',
    'nine of ten',
    'items, median',
  ]
  const most = Math.max(...points.map(({ items }) => items.median))
  const rows = points.map(({ distance, certified, denied, items }) => {
    const right = distance < 0 ? denied : certified
    const wrong = distance < 0 ? certified : denied
    const decided = right.map((share, at) => percent(share + (wrong[at] ?? 0)))
    return [
      signed(distance),
      ...decided,
      distance === 0 ? '-' : percent(wrong.at(-1) ?? 0),
      String(Math.round(items.median)),
      String(Math.round(items.p90)),
      '#'.repeat(Math.max(1, Math.round((barWidth * items.median) / most))),
    ]
  })
  const left = new Set([0, head.length - 1])
  const align = head.map((_, at) => (left.has(at) ? ('left' as const) : ('right' as const)))
  return [
    `line ${chain.minScore}: share of nodes that get a verdict within a number of items, by distance from the line in points`,
    table(head, rows, align),
    'wrong: certified below the line, or denied above it, within the largest number',
  ].join('\n')
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points)
}
