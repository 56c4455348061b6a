import Table from 'cli-table3'
import { longestWord, widthOf } from './text-width.ts'

type Align = 'left' | 'right'

const gap = 2

/**
 * A table without rules, as people paste it into chats: columns two spaces apart. Where it is wider than the
 * terminal, columns of text are wrapped between words; where that does not suffice, it becomes several tables, each
 * with the first column; and at last each row a block of lines. A word is never broken.
 * @param width columns there are; default: as many as it takes
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
  width: number = Number.POSITIVE_INFINITY,
): string {
  const all = [head, ...rows]
  const natural = head.map((_, at) => Math.max(...all.map((row) => widthOf(row[at] ?? ''))))
  if (rows.length === 0 || totalOf(natural) <= width) return laidOut(head, rows, align)
  const least = head.map((_, at) => Math.max(...all.map((row) => longestWord(row[at] ?? ''))))
  if (totalOf(least) > width) return inParts(head, rows, align, width, natural)
  return laidOut(head, rows, align, narrowed(natural, least, width))
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, gap * (widths.length - 1))
}

/** Takes what is too much from the widest column, again and again. */
function narrowed(
  natural: readonly number[],
  least: readonly number[],
  width: number,
): readonly number[] {
  const widths = [...natural]
  for (let excess = totalOf(widths) - width; excess > 0; excess--) {
    const spare = widths.map((one, at) => (one > (least[at] ?? 0) ? one : 0))
    const widest = spare.indexOf(Math.max(...spare))
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

/** The columns after the first in as many tables as it takes. */
function inParts(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
  width: number,
  natural: readonly number[],
): string {
  const [first = 0, ...others] = natural
  if (others.some((one) => first + gap + one > width)) return stacked(head, rows)
  const parts: number[][] = []
  let left = 0
  for (const [at, one] of others.entries()) {
    if (left < gap + one) {
      parts.push([0])
      left = width - first
    }
    parts.at(-1)?.push(at + 1)
    left -= gap + one
  }
  const chosen = <T>(from: readonly T[], part: readonly number[]) =>
    part.flatMap((at) => from.slice(at, at + 1))
  return parts
    .map((part) =>
      laidOut(
        chosen(head, part),
        rows.map((row) => chosen(row, part)),
        chosen(align, part),
      ),
    )
    .join('\n\n')
}

/** A block of lines for each row, a line for each column. */
function stacked(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const label = Math.max(...head.map(widthOf))
  const line = (name: string, value: string) =>
    `${name}${' '.repeat(label - widthOf(name) + gap)}${value}`.trimEnd()
  return rows
    .map((row) => head.map((name, at) => line(name, row[at] ?? '')).join('\n'))
    .join('\n\n')
}

function laidOut(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
  widths?: readonly number[],
): string {
  const built = new Table({
    head: [...head],
    colAligns: [...align],
    ...(widths && { colWidths: [...widths], wordWrap: true }),
    chars: borderless,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  })
  for (const row of rows) built.push([...row])
  return built
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

const borderless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}
