import { extent } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import { colourOf } from './colours.ts'
import { type Markup, markup } from './markup.ts'
import { htmlTable } from './page.ts'
import { type Drawing, drawn, figure, legend, level, mark, paths, plotTop, rule } from './plot.ts'

/** Items until a verdict, by how far the true score lies from a line. */
export interface PowerChart {
  readonly title: string
  readonly points: readonly {
    /** Points above the line; below it they are negative. */
    readonly distance: number
    /** Items after which half of the tests, and nine of ten, have ended. */
    readonly median: number
    readonly p90: number
  }[]
  /** Items that are asked at most. */
  readonly caps: readonly number[]
}

type Point = PowerChart['points'][number]

const bottom = 260
/** Shares of 100 that are left free at both ends, for the names of rules and levels. */
const free = 6
const [medianColour, p90Colour, capColour] = [colourOf(0), colourOf(2), colourOf(1)]

/** The chart as a figure of a page. */
export function powerChart(chart: PowerChart): Markup {
  return figure(
    powerDrawing(chart),
    legend([
      { name: 'half of the tests', colour: medianColour },
      { name: 'nine of ten (dashed)', colour: p90Colour },
    ]),
  )
}

/** The chart as SVG, on a logarithmic scale, read out by its title and description. */
export function powerDrawing({ title, points, caps }: PowerChart): Drawing {
  const [nearest = 0, farthest = 0] = extent(points, ({ distance }) => distance)
  const x = scaleLinear([nearest, farthest], [free, 100 - free])
  const least = Math.min(...points.map(({ median }) => median), ...caps)
  const fewest = roundBelow(Math.max(1, least))
  const most = Math.max(10 * fewest, ...points.map(({ p90 }) => p90), ...caps)
  const y = scaleLog([fewest, most], [bottom, plotTop])
  const path = (of: (point: Point) => number) =>
    line<Point>()
      .digits(1)
      .x(({ distance }) => 10 * x(distance))
      .y((point) => y(of(point)))([...points]) ?? ''
  const said = points.map(
    ({ distance, median, p90 }) => `${distance} points: ${median}, nine of ten ${p90}`,
  )
  return drawn(
    {
      title,
      description: `On a logarithmic scale. ${said.join('; ')}.`,
      bottom,
      across: 'points above the line',
      up: 'items (line: half of the tests; dashed: nine of ten)',
    },
    [
      ...[fewest, 1, 10, 100, 1000, 10_000]
        .filter((items, at) => (at === 0 || items > fewest) && items <= most)
        .map((items) => rule(y(items), String(items))),
      ...points.map(({ distance }) => mark(x(distance), bottom, String(distance))),
      ...caps.map((cap) => level(y(cap), `cap ${cap}`, capColour)),
      paths(bottom, [
        { d: path(({ median }) => median), colour: medianColour },
        { d: path(({ p90 }) => p90), colour: p90Colour, dash: '5 3' },
      ]),
    ],
  )
}

/** The next of 1, 2, 5, 10, 20, ... at or below a number. */
function roundBelow(items: number): number {
  const power = 10 ** Math.floor(Math.log10(items))
  return power * ([5, 2].find((digit) => digit * power <= items) ?? 1)
}

/** The figures of the chart as a table. */
export function powerTable({ title, points }: PowerChart): Markup {
  return markup`<details><summary>Figures: ${title}</summary>
${htmlTable(
  ['points above the line', 'items, half of the tests', 'nine of ten'],
  points.map(({ distance, median, p90 }) => [distance, median, p90].map(String)),
)}</details>
`
}
