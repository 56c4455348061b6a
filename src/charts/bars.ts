import { max, sum } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { type Markup, markup } from './markup.ts'

/** A chart of stacked bars: one bar for each category, one colour for each series. */
export interface BarChart {
  readonly title: string
  /** Of the values, such as `POKT`. */
  readonly unit: string
  /** What the bars are, such as `chain`. */
  readonly categories: string
  readonly bars: readonly string[]
  /** Values from 0, decimal strings as they are shown, one for each bar. */
  readonly series: readonly { readonly name: string; readonly values: readonly string[] }[]
}

const width = 720
const bar = 28
const left = 150
const right = 90
const top = 8
const bottom = 44
const legendLine = 20

/** Colours that people tell apart in dark and light (Okabe and Ito), then again from the first. */
const colours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#999999']

/** The chart as SVG, read out by its title and description; the text takes the colour of the page. */
export function barChart(chart: BarChart): Markup {
  const { title, unit, bars, series } = chart
  const totals = bars.map((_, at) => sum(series, ({ values }) => Number(values[at])))
  const plot = bars.length * bar
  const legend = Math.ceil(series.length / 3) * legendLine
  const height = top + plot + bottom + legend
  const x = scaleLinear([0, max(totals) || 1], [left, width - right]).nice(5)
  const y = scaleBand(bars, [top, top + plot]).padding(0.25)
  const ticks = x.ticks(5)
  const format = x.tickFormat(5, '~s')
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-size="12" fill="currentColor">
<title>${title}</title>
<desc>${descriptionOf(chart)}</desc>
${ticks.map(
  (
    tick,
  ) => markup`<line x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${top + plot}" stroke="currentColor" stroke-opacity="0.2"/><text x="${x(tick)}" y="${top + plot + 16}" text-anchor="middle">${format(tick)}</text>
`,
)}<text x="${(left + width - right) / 2}" y="${top + plot + 36}" text-anchor="middle">${unit}</text>
${barsOf(chart, x, y)}
${bars.map(
  (
    name,
  ) => markup`<text x="${left - 8}" y="${(y(name) ?? 0) + y.bandwidth() / 2 + 4}" text-anchor="end">${shortened(name)}</text>
`,
)}${series.map(({ name }, at) => legendOf(name, at, top + plot + bottom))}</svg>`
}

/** The figures of the chart as a table, for those who cannot see it or want to copy them. */
export function chartTable({ title, unit, categories, bars, series }: BarChart): Markup {
  return markup`<details><summary>Figures of this chart</summary><div class="wide"><table>
<caption>${title}, ${unit}</caption>
<thead><tr><th scope="col">${categories}</th>${series.map(({ name }) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${bars.map(
    (
      name,
      at,
    ) => markup`<tr><th scope="row">${name}</th>${series.map(({ values }) => markup`<td>${values[at] ?? ''}</td>`)}</tr>
`,
  )}</tbody></table></div></details>`
}

type Linear = (value: number) => number
type Band = { (name: string): number | undefined; bandwidth(): number }

function barsOf({ bars, series, unit }: BarChart, x: Linear, y: Band): Markup[] {
  const names = series.map((_, at) => at.toString())
  const layers = stack<string, string>()
    .keys(names)
    .value((category, key) => Number(series[Number(key)]?.values[bars.indexOf(category)] ?? 0))([
    ...bars,
  ])
  return layers.flatMap((layer, at) =>
    layer.flatMap(([from, to], index) => {
      if (to <= from) return []
      const name = bars[index] ?? ''
      const value = series[at]?.values[index] ?? ''
      return [
        markup`<rect x="${x(from).toFixed(2)}" y="${(y(name) ?? 0).toFixed(2)}" width="${(x(to) - x(from)).toFixed(2)}" height="${y.bandwidth().toFixed(2)}" fill="${colourOf(at)}"><title>${name}, ${series[at]?.name ?? ''}: ${value} ${unit}</title></rect>
`,
      ]
    }),
  )
}

function legendOf(name: string, at: number, from: number): Markup {
  const x = left + (at % 3) * 180
  const y = from + Math.floor(at / 3) * legendLine
  return markup`<rect x="${x}" y="${y}" width="12" height="12" fill="${colourOf(at)}"/><text x="${x + 18}" y="${y + 11}">${shortened(name)}</text>
`
}

function descriptionOf({ bars, series, unit }: BarChart): string {
  const said = bars.map((name, at) => {
    const values = series.map((one) => `${one.name} ${one.values[at]}`)
    return `${name}: ${values.join(', ')}`
  })
  return `In ${unit}. ${said.join('; ')}.`
}

function colourOf(at: number): string {
  return colours[at % colours.length] ?? 'currentColor'
}

function shortened(name: string): string {
  return name.length > 22 ? `${name.slice(0, 21)}…` : name
}
