import { type Markup, markup } from '../../charts/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { link } from './site.ts'

const places = [
  ['index.html', 'Chains'],
  ['nodes/index.html', 'Nodes'],
  ['dao.html', 'Thresholds'],
  ['certifiers.html', 'Certifiers'],
  ['rejected.html', 'Rejected'],
] as const

/** A page of the site: nothing inline, nothing from elsewhere, complete without the script. */
export function framed(
  site: Snapshot,
  path: string,
  title: string,
  body: readonly Markup[],
): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'">
<title>${title}</title>
<link rel="stylesheet" href="${link(path, 'style.css')}">
<script src="${link(path, 'site.js')}" defer></script>
</head>
<body>
<header><nav aria-label="Site"><ul>${places.map(
    ([to, name]) =>
      markup`<li><a href="${link(path, to)}"${to === path ? markup` aria-current="page"` : ''}>${name}</a></li>`,
  )}</ul></nav></header>
<main>
<h1>${title}</h1>
<p class="asof">As of <time datetime="${site.at.toISOString()}">${site.at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>.</p>
${body}
</main>
</body>
</html>
`.text
}

/** A cell of a table: what it shows, and what it is sorted by. */
export interface Cell {
  readonly shown: Markup | string
  readonly value?: string | number
}

/** A table; the first column names the rows, `numbers` are the columns that stand to the right. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (Cell | Markup | string)[])[],
  numbers: readonly number[] = [],
): Markup {
  const kind = (at: number) => (numbers.includes(at) ? markup` class="n"` : '')
  return markup`<div class="wide" tabindex="0" role="region" aria-label="Table: ${caption}"><table data-sortable>
<caption>${caption}</caption>
<thead><tr>${head.map((name, at) => markup`<th scope="col"${kind(at)}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => markup`<tr>${row.map((cell, at) => cellOf(cell, at, kind(at)))}</tr>
`,
  )}</tbody>
</table></div>
`
}

function cellOf(cell: Cell | Markup | string, at: number, kind: Markup | string): Markup {
  const { shown, value } = typeof cell === 'object' && 'shown' in cell ? cell : { shown: cell }
  const sorted = value === undefined ? '' : markup` data-value="${value}"`
  return at === 0
    ? markup`<th scope="row"${sorted}>${shown}</th>`
    : markup`<td${kind}${sorted}>${shown}</td>`
}

/** Names with their values. */
export function facts(pairs: readonly (readonly [string, Markup | string])[]): Markup {
  return markup`<dl class="facts">${pairs.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
`
}
