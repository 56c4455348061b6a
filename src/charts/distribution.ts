import { bin, max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { colourOf } from './colours.ts'
import { type Markup, markup } from './markup.ts'
import { htmlTable } from './page.ts'
import {
  anchorOf,
  type Drawing,
  drawn,
  figure,
  mark,
  percent,
  place,
  plotTop,
  rule,
} from './plot.ts'

/** How many have which score, and the lines that they are held against. */
export interface DistributionChart {
  readonly title: string
  /** Scores from 0 to 100. */
  readonly scores: readonly number[]
  /** What is counted, such as `nodes`. */
  readonly counted: string
  /** Thresholds with their names. */
  readonly lines: readonly { readonly name: string; readonly value: number }[]
}

const bottom = 240
const binWidth = 2.5

/** The chart as a figure of a page. */
export function distributionChart(chart: DistributionChart): Markup {
  return figure(distributionDrawing(chart))
}

/** The chart as SVG, read out by its title and description. */
export function distributionDrawing(chart: DistributionChart): Drawing {
  const { title, counted, lines } = chart
  const bins = binsOf(chart)
  const highest = max(bins, ({ length }) => length) ?? 1
  const y = scaleLinear([0, Math.max(1, highest)], [bottom, plotTop + 24]).nice(4)
  const [left, width] = [4, 96]
  const x = (score: number) => left + (score / 100) * width
  const bars = bins.filter(({ length }) => length > 0)
  return drawn(
    {
      title,
      description: `${chart.scores.length} ${counted}. ${bars.map(saidOf).join('; ')}. ${lines.map(({ name, value }) => `${name} at ${value}`).join('; ')}.`,
      bottom,
      across: 'score, points of 100',
      up: counted,
    },
    [
      ...y
        .ticks(4)
        .filter((tick) => tick > 0 && Number.isInteger(tick))
        .map((tick) => rule(y(tick), String(tick))),
      ...[0, 20, 40, 60, 80, 100].map((score) => mark(x(score), bottom, String(score))),
      ...bars.map(
        (one) =>
          markup`<rect x="${percent(x(one.x0))}" y="${place(y(one.length))}" width="${percent((width * (one.x1 - one.x0)) / 100)}" height="${place(bottom - y(one.length))}" fill="${colourOf(0)}" class="segment"><title>${saidOf(one)}</title></rect>
`,
      ),
      ...lines.map(({ name, value }, at) => threshold(x(value), name, at)),
    ],
  )
}

/** The figures of the chart as a table. */
export function distributionTable(chart: DistributionChart): Markup {
  return markup`<details><summary>Figures: ${chart.title}</summary>
${htmlTable(
  ['scores from', 'below', chart.counted],
  binsOf(chart)
    .filter(({ length }) => length > 0)
    .map(({ x0, x1, length }) => [x0.toFixed(1), x1.toFixed(1), String(length)]),
)}</details>
`
}

interface Bin {
  readonly x0: number
  readonly x1: number
  readonly length: number
}

function binsOf({ scores }: DistributionChart): readonly Bin[] {
  const edges = Array.from({ length: 100 / binWidth - 1 }, (_, at) => (at + 1) * binWidth)
  return bin()
    .domain([0, 100])
    .thresholds(edges)([...scores])
    .map(({ x0 = 0, x1 = 100, length }) => ({ x0, x1, length }))
}

function saidOf({ x0, x1, length }: Bin): string {
  return `${x0} to ${x1}: ${length}`
}

/** Names of neighbours stand on two heights, so that they do not meet. */
function threshold(x: number, name: string, at: number): Markup {
  const y = 28 + (at % 2) * 14
  return markup`<line x1="${percent(x)}" x2="${percent(x)}" y1="${y + 4}" y2="${bottom}" stroke="${colourOf(1)}" stroke-width="1.5" stroke-dasharray="6 4"/><text x="${percent(x)}" y="${y}" text-anchor="${anchorOf(x)}">${name}</text>
`
}
