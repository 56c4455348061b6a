import { scaleLinear, scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import { type Markup, markup } from '../../charts/index.ts'
import type { Power, PowerPoint } from '../../forecast/index.ts'

const width = 720
const height = 320
const margin = { left: 52, right: 12, top: 24, bottom: 40 }

/** Items until a verdict against the distance from the line, one chart for each line. */
export function powerPlot(power: readonly Power[]): string {
  const all = power.length * height
  return `${
    markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${all}" role="img" aria-label="items until a verdict by distance from the line">
${style}
${power.map((one, at) => markup`<g transform="translate(0 ${at * height})">${drawing(one)}</g>`)}
</svg>`.text
  }\n`
}

/** One chart, as a part of a page. */
export function powerChart(power: Power): Markup {
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="items until a verdict on the line ${power.chain.minScore ?? ''}, by distance from it">
${style}
${drawing(power)}
</svg>`
}

const style = markup`<style>
svg { color: #1b1f24; background: #fff; font: 12px system-ui, sans-serif }
.axis { stroke: currentColor } .cap { stroke: #b3261e; stroke-dasharray: 5 4 } text { fill: currentColor }
.median, .p90 { fill: none; stroke: #4878a8; stroke-width: 2 } .p90 { stroke-dasharray: 2 3 }
@media (prefers-color-scheme: dark) { svg { color: #e6e8eb; background: #16191d } .cap { stroke: #ff8a80 } .median, .p90 { stroke: #7fb0e0 } }
</style>`

function drawing({ chain, caps, points }: Power): Markup {
  const bottom = height - margin.bottom
  const distances = points.map(({ distance }) => distance)
  const largest = Math.max(...points.map(({ items }) => items.p90), ...caps)
  const x = scaleLinear(
    [Math.min(...distances), Math.max(...distances)],
    [margin.left, width - margin.right],
  )
  const y = scaleLog([10, Math.max(100, largest)], [bottom, margin.top])
  const path = (of: (point: PowerPoint) => number) =>
    line<PowerPoint>()
      .x(({ distance }) => x(distance))
      .y((point) => y(Math.max(10, of(point))))(points) ?? ''
  return markup`<text x="${margin.left}" y="14">line ${chain.minScore ?? ''}: items until a verdict (line: median, dots: nine of ten)</text>
${caps.map((cap) => markup`<line class="cap" x1="${margin.left}" x2="${width - margin.right}" y1="${rounded(y(cap))}" y2="${rounded(y(cap))}"/><text x="4" y="${rounded(y(cap) + 4)}">${cap}</text>`)}
<path class="median" d="${path(({ items }) => items.median)}"/>
<path class="p90" d="${path(({ items }) => items.p90)}"/>
<line class="axis" x1="${margin.left}" x2="${width - margin.right}" y1="${bottom}" y2="${bottom}"/>
${distances.map((distance) => markup`<text x="${rounded(x(distance))}" y="${bottom + 16}" text-anchor="middle">${distance}</text>`)}
<text x="${width / 2}" y="${height - 6}" text-anchor="middle">points above the line</text>`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
