import { type Markup, markup } from './markup.ts'

/** A page of its own: no script, nothing fetched, dark and light, readable on a phone. */
export function htmlPage(title: string, body: readonly Markup[]): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
svg { width: 100%; height: auto }
.wide { overflow-x: auto }
table { border-collapse: collapse } th, td { padding: .2rem .8rem .2rem 0; text-align: left; overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.text
}

/** A table; its first column names the rows. */
export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return markup`<div class="wide"><table>
<thead><tr>${head.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([
      first = '',
      ...rest
    ]) => markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table></div>
`
}
