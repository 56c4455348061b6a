import { type Markup, markup } from './markup.ts'

/** What stands around the marks of a chart. */
export interface Plot {
  readonly title: string
  /** What the chart shows, in words, for those who cannot see it. */
  readonly description: string
  /** Pixels from the top to the axis. */
  readonly bottom: number
  /** What lies along the bottom. */
  readonly across: string
  /** What rises, with its unit. */
  readonly up: string
}

/** Pixels above the highest mark, for the name of what rises. */
export const plotTop = 34
/** Pixels below the axis. */
const axisHeight = 42

/** A chart without what stands below it: for a page, or for a file of its own. */
export interface Drawing {
  readonly title: string
  /** An `svg` element as wide as there is room. */
  readonly svg: Markup
  /** Pixels. */
  readonly height: number
}

/**
 * A chart as SVG, read out by its title and description. Only heights are pixels, places across are
 * shares of 100: letters stay as large on a phone. The text takes the colour of the page.
 */
export function drawn(
  { title, description, bottom, across, up }: Plot,
  marks: readonly Markup[],
): Drawing {
  const height = bottom + axisHeight
  const svg = markup`<svg width="100%" height="${height}" role="img" aria-label="${title}" font-size="12" fill="currentColor">
<title>${title}</title>
<desc>${description}</desc>
<text x="0" y="12">${up}</text>
${marks}<line x1="0" x2="100%" y1="${bottom}" y2="${bottom}" stroke="currentColor" stroke-opacity="0.6"/>
<text x="50%" y="${bottom + 36}" text-anchor="middle">${across}</text>
</svg>
`
  return { title, svg, height }
}

/** The same as a figure of a page. */
export function plotted(plot: Plot, marks: readonly Markup[], legend?: Markup): Markup {
  return figure(drawn(plot, marks), legend)
}

export function figure({ svg }: Drawing, legend?: Markup): Markup {
  return markup`<figure>${svg}${legend ?? ''}</figure>
`
}

/** A horizontal rule with its value above it, at the left. */
export function rule(y: number, name: string): Markup {
  return markup`<line x1="0" x2="100%" y1="${place(y)}" y2="${place(y)}" stroke="currentColor" stroke-opacity="0.15"/><text x="0" y="${place(y)}" dy="-3" font-size="11" opacity="0.8">${name}</text>
`
}

/** A value of the axis at the bottom. @param x share of 100 */
export function mark(x: number, bottom: number, name: string): Markup {
  return markup`<text x="${percent(x)}" y="${bottom + 17}" text-anchor="${anchorOf(x)}" font-size="11" opacity="0.8">${name}</text>
`
}

/** A level that values are held against, with its name at the right. */
export function level(y: number, name: string, colour: string): Markup {
  return markup`<line x1="0" x2="100%" y1="${place(y)}" y2="${place(y)}" stroke="${colour}" stroke-width="1.5" stroke-dasharray="6 4"/><text x="100%" y="${place(y)}" dy="-4" text-anchor="end">${name}</text>
`
}

/**
 * Lines through the plot. A path knows no shares: it is drawn on a ground of 1,000 units that is drawn out,
 * with strokes that are not.
 */
export function paths(
  bottom: number,
  drawn: readonly { readonly d: string; readonly colour: string; readonly dash?: string }[],
): Markup {
  return markup`<svg x="0" y="0" width="100%" height="${bottom}" viewBox="0 0 1000 ${bottom}" preserveAspectRatio="none" fill="none" stroke-width="2" stroke-linejoin="round">${drawn.map(
    ({ d, colour, dash }) =>
      markup`<path d="${d}" stroke="${colour}"${dash === undefined ? '' : markup` stroke-dasharray="${dash}"`} vector-effect="non-scaling-stroke"/>`,
  )}</svg>
`
}

/** What the colours of a chart stand for. */
export function legend(
  names: readonly { readonly name: string; readonly colour: string }[],
): Markup {
  return markup`<ul class="legend">${names.map(
    ({ name, colour }) =>
      markup`<li><svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" rx="2" fill="${colour}"/></svg>${name}</li>`,
  )}</ul>`
}

export function percent(share: number): string {
  return `${share.toFixed(2)}%`
}

/** A tenth of a pixel is not seen. */
export function place(position: number): string {
  return position.toFixed(1)
}

/** Texts at the edges stay within. */
export function anchorOf(share: number): 'start' | 'middle' | 'end' {
  return share < 4 ? 'start' : share > 96 ? 'end' : 'middle'
}

/** A name as long as there is room for on a phone. */
export function shortened(name: string): string {
  return name.length > 26 ? `${name.slice(0, 14)}…${name.slice(-10)}` : name
}
