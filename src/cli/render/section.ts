import type { Section } from '../../funds/index.ts'
import { table } from './table.ts'

const number = /^(?:-|[-+]?[0-9]+(?:\.[0-9]+)?)$/u

/** A table of the flow of funds as text: columns of numbers are set to the right. */
export function sectionText({ head, rows }: Pick<Section, 'head' | 'rows'>): string {
  const align = head.map((_, at) =>
    rows.every((row) => number.test(row[at] ?? '')) ? ('right' as const) : ('left' as const),
  )
  return `${table(head, rows, align)}\n`
}

/** The same under its title. */
export function titledText(section: Section): string {
  return `\n${section.title}\n${sectionText(section)}`
}
