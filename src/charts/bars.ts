import { max, sum } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { add, formatDecimal, integer, parseDecimal } from '../decimal/index.ts'
import { colourOf } from './colours.ts'
import { type Markup, markup } from './markup.ts'
import { htmlTable } from './page.ts'
import { anchorOf, legend, percent, shortened } from './plot.ts'

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
  /** Where the scale ends; default: at the largest bar. */
  readonly most?: number
}

/** Pixels from one bar to the next: its name, and the bar under it. */
const step = 46
const barTop = 20
const barHeight = 16
const axis = 20

/**
 * The chart as SVG, read out by its title and description. Only heights are pixels, widths are shares of
 * the page: letters stay as large on a phone. The text takes the colour of the page.
 */
export function barChart(chart: BarChart): Markup {
  const { title, unit, bars, series } = chart
  const totals = bars.map((_, at) => sum(series, ({ values }) => Number(values[at])))
  const bottom = bars.length * step
  const x = scaleLinear([0, (chart.most ?? max(totals)) || 1], [0, 100]).nice(4)
  const ticks = x.ticks(4)
  const format = x.tickFormat(4, '~s')
  return markup`<figure><svg width="100%" height="${bottom + axis}" role="img" aria-label="${title}" font-size="13" fill="currentColor">
<title>${title}</title>
<desc>${descriptionOf(chart)}</desc>
${ticks.map(
  (
    tick,
  ) => markup`<line x1="${percent(x(tick))}" x2="${percent(x(tick))}" y1="0" y2="${bottom}" stroke="currentColor" stroke-opacity="0.15"/><text x="${percent(x(tick))}" y="${bottom + 15}" text-anchor="${anchorOf(x(tick))}" font-size="12" opacity="0.75">${tick === 0 ? '0' : format(tick)}</text>
`,
)}${bars.map(
  (
    name,
    at,
  ) => markup`<text x="0" y="${at * step + 14}">${shortened(name)}</text><text x="100%" y="${at * step + 14}" text-anchor="end">${totalOf(chart, at)} ${unit}</text>
`,
)}${segmentsOf(chart, x)}</svg>
${series.length > 1 ? legend(series.map(({ name }, at) => ({ name, colour: colourOf(at) }))) : markup``}</figure>
`
}

/** The figures of the chart as a table, for those who cannot see it or want to copy them. */
export function chartTable({ title, unit, categories, bars, series }: BarChart): Markup {
  const head = [categories, ...series.map(({ name }) => name)]
  const rows = bars.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? '')])
  return markup`<details><summary>Figures: ${title}, ${unit}</summary>
${htmlTable(head, rows)}</details>
`
}

type Linear = (value: number) => number

function segmentsOf({ bars, series, unit }: BarChart, x: Linear): Markup[] {
  const names = series.map((_, at) => at.toString())
  const layers = stack<number, string>()
    .keys(names)
    .value((bar, key) => Number(series[Number(key)]?.values[bar] ?? 0))(bars.map((_, at) => at))
  return layers.flatMap((layer, at) =>
    layer.flatMap(([from, to], bar) => {
      if (to <= from) return []
      const { name = '', values = [] } = series[at] ?? {}
      return [
        markup`<rect x="${percent(x(from))}" y="${bar * step + barTop}" width="${percent(x(to) - x(from))}" height="${barHeight}" fill="${colourOf(at)}" class="segment"><title>${bars[bar] ?? ''}, ${name}: ${values[bar] ?? ''} ${unit}</title></rect>
`,
      ]
    }),
  )
}

function descriptionOf({ bars, series, unit }: BarChart): string {
  const said = bars.map((name, at) => {
    const values = series.map((one) => `${one.name} ${one.values[at]}`)
    return `${name}: ${values.join(', ')}`
  })
  return `In ${unit}. ${said.join('; ')}.`
}

/** The exact total of a bar. */
function totalOf({ series }: BarChart, at: number): string {
  const values = series.map(({ values }) => parseDecimal(values[at] ?? '0'))
  return formatDecimal(values.reduce(add, integer(0n)))
}
