import { Markup, markup } from './markup.ts'
import { pageStyle } from './style.ts'

/**
 * A page of its own: no script, nothing fetched, dark and light, readable on a phone.
 * @param style of a page that also shows pictures, which must stand in the page itself
 */
export function htmlPage(title: string, body: readonly Markup[], style?: string): string {
  const pictures = style === undefined ? '' : '; img-src data:'
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${pictures}">
<title>${title}</title>
<style>
${new Markup(`${pageStyle}${style ?? ''}`)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}</main>
</body>
</html>
`.text
}

/** A number as it is shown: with sign, decimals or per cent; `-` stands for none. */
const number = /^(?:-|[-+]?[0-9]+(?:\.[0-9]+)?(?: %)?)$/u

/** A table; its first column names the rows, columns of numbers are set to the right. */
export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const isNumber = head.map((_, at) => rows.every((row) => number.test(row[at] ?? '')))
  const cell = (text: string, at: number) =>
    isNumber[at] ? markup`<td class="n">${text}</td>` : markup`<td>${text}</td>`
  const heading = (text: string, at: number) =>
    isNumber[at]
      ? markup`<th scope="col" class="n">${text}</th>`
      : markup`<th scope="col">${text}</th>`
  return markup`<div class="wide" tabindex="0" role="region" aria-label="Table: ${head.join(', ')}"><table>
<thead><tr>${head.map(heading)}</tr></thead>
<tbody>${rows.map(
    ([
      first = '',
      ...rest
    ]) => markup`<tr><th scope="row">${first}</th>${rest.map((text, at) => cell(text, at + 1))}</tr>
`,
  )}</tbody>
</table></div>
`
}

/** The figures that matter most, each with its name. */
export function htmlFigures(figures: readonly (readonly [name: string, value: string])[]): Markup {
  return markup`<dl class="figures">${figures.map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>
`
}
