import { type Markup, markup } from './markup.ts'
import type { Drawing } from './plot.ts'

const width = 720
const margin = 16
/** Pixels above a chart, for its title: a file has no headings. */
const titleHeight = 26

/** Charts as a file of their own, one below the other: by day and by night, wherever it is shown. */
export function svgFile(title: string, drawings: readonly Drawing[]): string {
  const tops = drawings.map((_, at) => topOf(drawings, at))
  const height = topOf(drawings, drawings.length)
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="group" aria-label="${title}">
<style>
svg { color: #1b1f24; background: #fff; font: 12px system-ui, sans-serif } .segment { stroke: #fff }
@media (prefers-color-scheme: dark) { svg { color: #e6e8eb; background: #14171b } .segment { stroke: #14171b } }
</style>
${drawings.map((drawing, at) => placed(drawing, tops[at] ?? 0))}</svg>
`.text
}

function topOf(drawings: readonly Drawing[], at: number): number {
  return drawings
    .slice(0, at)
    .reduce((top, { height }) => top + titleHeight + height + 2 * margin, margin)
}

function placed({ title, svg, height }: Drawing, top: number): Markup {
  return markup`<text x="${margin}" y="${top + 14}" fill="currentColor" font-size="14" font-weight="600" aria-hidden="true">${title}</text>
<svg x="${margin}" y="${top + titleHeight}" width="${width - 2 * margin}" height="${height}" overflow="visible">
${svg}</svg>
`
}
