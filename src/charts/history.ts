import { extent } from 'd3-array'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { colourOf } from './colours.ts'
import { type Markup, markup } from './markup.ts'
import { level, mark, percent, place, plotTop, plotted, rule } from './plot.ts'

/** Values with intervals over time, and levels to hold them against. */
export interface HistoryChart {
  readonly title: string
  /** Of the values, such as `points`. */
  readonly unit: string
  /** Values from 0 to 100, oldest first. */
  readonly points: readonly {
    /** Milliseconds since 1970. */
    readonly time: number
    readonly value: number
    readonly lower: number
    readonly upper: number
  }[]
  /** Horizontal lines with their names. */
  readonly levels: readonly { readonly name: string; readonly value: number }[]
}

const bottom = 230
const hour = 3_600_000
/** Shares of 100 that are left free for the names of rules at the left, and of levels at the right. */
const [left, right] = [10, 20]

/** The chart as SVG, read out by its title and description. */
export function historyChart({ title, unit, points, levels }: HistoryChart): Markup {
  const [first = 0, last = 0] = extent(points, ({ time }) => time)
  const x = scaleUtc([first - hour, last + hour], [left, 100 - right])
  const values = points.flatMap(({ lower, upper }) => [lower, upper])
  const [low = 0, high = 100] = extent([...values, ...levels.map(({ value }) => value)])
  const y = scaleLinear([Math.max(0, low - 5), Math.min(100, high + 5)], [bottom, plotTop])
  const said = points.map(
    ({ time, value, lower, upper }) => `${dayOf(time)}: ${value} (${lower} to ${upper})`,
  )
  return plotted(
    {
      title,
      description: `In ${unit}. ${said.join('; ')}.`,
      bottom,
      across: 'day of the run (UTC)',
      up: unit,
    },
    [
      ...y.ticks(5).map((tick) => rule(y(tick), String(tick))),
      ...marked(points).map(({ time }) => mark(x(time), bottom, dayOf(time))),
      ...levels.map(({ name, value }) => level(y(value), name, colourOf(1))),
      ...points.map((point) => interval(point, percent(x(point.time)), (value) => place(y(value)))),
    ],
  )
}

function interval(
  { time, value, lower, upper }: HistoryChart['points'][number],
  x: string,
  y: (value: number) => string,
): Markup {
  return markup`<g stroke="${colourOf(0)}" stroke-width="2"><line x1="${x}" x2="${x}" y1="${y(lower)}" y2="${y(upper)}"/><circle cx="${x}" cy="${y(value)}" r="4" fill="${colourOf(0)}"><title>${dayOf(time)}: ${value} (${lower} to ${upper})</title></circle></g>
`
}

/** Days that are written: at most so many, of points that lie apart. */
const mostDays = 4

function marked(points: HistoryChart['points']): HistoryChart['points'] {
  const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 0]
  const apart = (last - first) / mostDays
  const chosen: HistoryChart['points'][number][] = []
  for (const point of points) {
    const before = chosen.at(-1)
    if (before === undefined || point.time - before.time > apart) chosen.push(point)
  }
  return chosen
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
