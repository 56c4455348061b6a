import { type Markup, markup } from '../charts/index.ts'
import type { Shown } from './cell.ts'
import type { TableView } from './table-view.ts'

/** A table of things of one kind. */
export interface Table {
  readonly caption: string
  /** What it is about, where a page has others of the same caption: read out with it. */
  readonly of?: string
  readonly head: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly Shown[])[]
  /** Columns that stand to the right. */
  readonly numbers?: readonly number[]
  /** What is wanted of the rows; undefined: all of them as they are, the script sorts and filters. */
  readonly view?: TableView | undefined
  /** Whether its few rows stay in their order: nobody would sort or filter them. */
  readonly fixed?: boolean
}

/** Rows from which on a table can be filtered. */
const filteredFrom = 8

/** A table that can be sorted and filtered: by the server where it is asked to, else by the script. */
export function table({ caption, of, head, rows, numbers = [], fixed, ...wanted }: Table): Markup {
  const view = fixed ? undefined : wanted.view
  const kind = (at: number) => (numbers.includes(at) ? markup` class="n"` : '')
  const shown = view === undefined ? rows : view.apply(head, rows)
  const hidden = rows.length - shown.length
  return markup`${view !== undefined && rows.length > filteredFrom ? searchOf(view) : ''}<div class="wide" tabindex="0" role="region" aria-label="Table: ${caption}${of === undefined ? '' : `, ${of}`}"><table${fixed ? markup` class="fixed"` : view === undefined ? markup` data-sortable` : ''}>
<caption><span>${caption}${hidden > 0 ? `: ${shown.length} of ${rows.length} rows` : ''}</span></caption>
<thead><tr>${head.map((name, at) => markup`<th scope="col"${kind(at)}${sortOf(view, name)}>${headOf(view, name)}</th>`)}</tr></thead>
<tbody>${shown.map(
    (row) => markup`<tr>${row.map((cell, at) => cellOf(cell, at, numbers.includes(at)))}</tr>
`,
  )}</tbody>
</table></div>
`
}

function searchOf(view: TableView): Markup {
  return markup`<form class="search" method="get" role="search"><label>Show rows that hold <input type="search" name="q" value="${view.q}"></label>${hidden('sort', view.sort)}${hidden('at', view.at)}<button type="submit">Show</button></form>
`
}

function hidden(name: string, value: string | undefined): Markup | string {
  return value === undefined ? '' : markup`<input type="hidden" name="${name}" value="${value}">`
}

function sortOf(view: TableView | undefined, name: string): Markup | string {
  if (view === undefined || view.sort !== name) return ''
  return markup` aria-sort="${view.isDescending ? 'descending' : 'ascending'}"`
}

function headOf(view: TableView | undefined, name: string): Markup | string {
  return view === undefined ? name : markup`<a href="${view.linkTo(name)}">${name}</a>`
}

/** Characters from which on a cell is given room, and up to which it stays on one line. */
const [long, short] = [40, 20]

function cellOf(cell: Shown, at: number, isNumber: boolean): Markup {
  const { shown, value } = typeof cell === 'object' && 'shown' in cell ? cell : { shown: cell }
  const sorted = value === undefined ? '' : markup` data-value="${value}"`
  const isShort = !isNumber && fitsOneLine(shown)
  if (at === 0) return markup`<th scope="row"${isShort ? shortClass : ''}${sorted}>${shown}</th>`
  const isLong = typeof shown === 'string' && shown.length > long
  const kind = isNumber ? numberClass : isShort ? shortClass : isLong ? longClass : ''
  return markup`<td${kind}${sorted}>${shown}</td>`
}

/** Whether few letters are seen; tags are jumped over and none counted twice, as pages have thousands of cells. */
function fitsOneLine(shown: Markup | string): boolean {
  if (typeof shown === 'string') return shown.length <= short
  const { text } = shown
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const end = text[at] === '<' ? text.indexOf('>', at) : -1
    if (end > 0) at = end
    else if (++letters > short) return false
  }
  return true
}

const numberClass = markup` class="n"`
const shortClass = markup` class="short"`
const longClass = markup` class="long"`

/** Names with their values. */
export function facts(pairs: readonly (readonly [string, Markup | string])[]): Markup {
  return markup`<dl class="facts">${pairs.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
`
}

/** The figures that matter most. */
export function figures(pairs: readonly (readonly [string, Markup | string])[]): Markup {
  return markup`<dl class="figures">${pairs.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
`
}
