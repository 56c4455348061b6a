import { type Markup, markup } from '../../charts/index.ts'
import { type Bin, histogram } from '../histogram.ts'
import type { Simulation } from '../simulate.ts'

const width = 720
const height = 300
const margin = { left: 44, right: 12, top: 24, bottom: 36 }
const binWidth = 2

/** Scores of a population as a chart with the thresholds; readable in dark and light. */
export function svgPlot(simulation: Simulation): string {
  return `${chart(simulation).text}\n`
}

function chart({ nodes, tiers }: Simulation): Markup {
  const bins = histogram(nodes, binWidth)
  const most = Math.max(...bins.map(({ count }) => count))
  const bottom = height - margin.bottom
  const y = (count: number) => bottom - (count / most) * (bottom - margin.top)
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${nodes.length} nodes by score">
<style>
svg { color: #1b1f24; background: #fff; font: 12px system-ui, sans-serif }
.bar { fill: #4878a8 } .axis { stroke: currentColor } .tier { stroke: #b3261e; stroke-dasharray: 5 4 } text { fill: currentColor }
@media (prefers-color-scheme: dark) { svg { color: #e6e8eb; background: #16191d } .bar { fill: #7fb0e0 } .tier { stroke: #ff8a80 } }
</style>
${bins.map((bin) => bar(bin, y(bin.count), bottom))}
<line class="axis" x1="${margin.left}" x2="${width - margin.right}" y1="${bottom}" y2="${bottom}"/>
${[0, 20, 40, 60, 80, 100].map((score) => markup`<text x="${x(score)}" y="${bottom + 16}" text-anchor="middle">${score}</text>`)}
<text x="${x(50)}" y="${height - 4}" text-anchor="middle">score</text>
<text x="4" y="${margin.top}">${most}</text>
${tiers.map(({ threshold }) => tierLine(threshold, bottom))}
</svg>`
}

function x(score: number): number {
  return rounded(margin.left + (score / 100) * (width - margin.left - margin.right))
}

function bar({ from, to, count }: Bin, top: number, bottom: number): Markup {
  const left = x(from)
  return markup`<rect class="bar" x="${left}" y="${rounded(top)}" width="${rounded(x(to) - left - 1)}" height="${rounded(bottom - top)}"><title>${from} to ${to}: ${count} nodes</title></rect>
`
}

function tierLine(threshold: number, bottom: number): Markup {
  const at = x(threshold)
  return markup`<line class="tier" x1="${at}" x2="${at}" y1="${margin.top - 8}" y2="${bottom}"/><text x="${at}" y="${margin.top - 12}" text-anchor="middle">${threshold}</text>
`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
