import { Markup } from '../charts/index.ts'
import type { Shown } from './cell.ts'

/** What the reader of a page wants of its tables, as the address says it: `?q=...&sort=...&order=...`. */
export class TableView {
  /** Text that rows must hold; empty: all rows. */
  readonly q: string
  /** Name of the column to sort by. */
  readonly sort: string | undefined
  readonly isDescending: boolean
  /** The time that the page is asked about; undefined: now. */
  readonly at: string | undefined

  constructor(query: URLSearchParams) {
    this.q = (query.get('q') ?? '').slice(0, 200)
    this.sort = query.get('sort') ?? undefined
    this.isDescending = query.get('order') === 'descending'
    this.at = query.get('at') ?? undefined
  }

  /** The address of the same page, sorted by a column; the other way round where it is so already. */
  linkTo(column: string): string {
    const isTurned = this.sort === column && !this.isDescending
    const parameters = new URLSearchParams({
      ...(this.at === undefined ? {} : { at: this.at }),
      ...(this.q === '' ? {} : { q: this.q }),
      sort: column,
      ...(isTurned ? { order: 'descending' } : {}),
    })
    return `?${parameters}`
  }

  /** The rows that are wanted, in the order that is wanted. */
  apply<Row extends readonly Shown[]>(
    head: readonly string[],
    rows: readonly Row[],
  ): readonly Row[] {
    const wanted = this.q.toLowerCase()
    const found =
      wanted === ''
        ? rows
        : rows.filter((row) => row.some((cell) => textOf(cell).toLowerCase().includes(wanted)))
    const at = this.sort === undefined ? -1 : head.indexOf(this.sort)
    if (at < 0) return found
    const value = (row: Row) => sortedBy(row[at] ?? '')
    const isNumber = found.every((row) => value(row) === '' || !Number.isNaN(Number(value(row))))
    const sorted = found.toSorted((a, b) =>
      isNumber ? Number(value(a)) - Number(value(b)) : value(a).localeCompare(value(b)),
    )
    return this.isDescending ? sorted.reverse() : sorted
  }
}

/** What a cell shows, without its markup. */
function textOf(cell: Shown): string {
  const shown = typeof cell === 'object' && 'shown' in cell ? cell.shown : cell
  return shown instanceof Markup ? unescaped(shown.text.replace(/<[^>]*>/gu, '')) : shown
}

function sortedBy(cell: Shown): string {
  return typeof cell === 'object' && 'shown' in cell && cell.value !== undefined
    ? String(cell.value)
    : textOf(cell)
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
