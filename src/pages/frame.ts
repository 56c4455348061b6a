import { type Markup, markup } from '../charts/index.ts'

/** What stands around the text of a page. */
export interface Frame {
  readonly title: string
  /** Whose pages these are. */
  readonly site: string
  /** The way to `style.css` and `site.js`: empty, or `../`. */
  readonly base: string
  readonly places: readonly {
    readonly href: string
    readonly name: string
    readonly isCurrent: boolean
  }[]
  /** The time that the page is about; undefined: what it says does not depend on the time. */
  readonly at: Date | undefined
  /** Stands at the end of the page. */
  readonly foot: Markup
}

/** A page: nothing inline, nothing from elsewhere, complete without the script. */
export function framed(frame: Frame, body: readonly Markup[]): string {
  const { title, site, base, places, at, foot } = frame
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<title>${title} · ${site}</title>
<link rel="stylesheet" href="${base}style.css">
<link rel="icon" href="${base}icon.svg">
<script src="${base}site.js" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><nav aria-label="Site"><span class="site">${site}</span><ul>${places.map(
    ({ href, name, isCurrent }) =>
      markup`<li><a href="${href}"${isCurrent ? markup` aria-current="page"` : ''}>${name}</a></li>`,
  )}</ul></nav></header>
<main id="content">
<h1>${title}</h1>
${at === undefined ? '' : asOf(at)}${body}
</main>
<footer>${foot}</footer>
</body>
</html>
`.text
}

function asOf(at: Date): Markup {
  const time = at.toISOString()
  return markup`<p class="asof">As of <time datetime="${time}">${time.slice(0, 16).replace('T', ' ')} UTC</time>.</p>
`
}

/** The icon of the pages. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b57a4"/><path d="M3 11.5h10M4 9l3-3 2 2 3-4" fill="none" stroke="#fff" stroke-width="1.6"/></svg>
`
