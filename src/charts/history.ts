import { extent } from 'd3-array'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { type Markup, markup } from './markup.ts'

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

const width = 720
const height = 276
const left = 56
const right = 120
const top = 28
const bottom = 48
const hour = 3_600_000

/** The chart as SVG, read out by its title and description; the text takes the colour of the page. */
export function historyChart({ title, unit, points, levels }: HistoryChart): Markup {
  const [first = 0, last = 0] = extent(points, ({ time }) => time)
  const x = scaleUtc([first - hour, last + hour], [left, width - right])
  const values = points.flatMap(({ lower, upper }) => [lower, upper])
  const [low = 0, high = 100] = extent([...values, ...levels.map(({ value }) => value)])
  const y = scaleLinear([Math.max(0, low - 5), Math.min(100, high + 5)], [height - bottom, top])
  const said = points.map(
    ({ time, value, lower, upper }) => `${dayOf(time)}: ${value} (${lower} to ${upper})`,
  )
  return markup`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-size="12" fill="currentColor">
<title>${title}</title>
<desc>In ${unit}. ${said.join('; ')}.</desc>
<text x="${left - 8}" y="${top - 14}" text-anchor="end">${unit}</text>
<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">day of the run (UTC)</text>
${y.ticks(5).map((tick) => rule(place(y(tick)), String(tick)))}
${[...daysOf(x.ticks(4))].map(([day, tick]) => dayMark(place(x(tick)), day))}
${levels.map(({ name, value }) => level(place(y(value)), name))}
${points.map((point) => interval(point, place(x(point.time)), (value) => place(y(value))))}
</svg>
`
}

function rule(y: string, tick: string): Markup {
  return markup`<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}" stroke="currentColor" stroke-opacity="0.15"/><text x="${left - 8}" y="${y}" dy="4" text-anchor="end">${tick}</text>
`
}

function dayMark(x: string, day: string): Markup {
  return markup`<text x="${x}" y="${height - bottom + 18}" text-anchor="middle">${day}</text>
`
}

function level(y: string, name: string): Markup {
  return markup`<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}" stroke="#d55e00" stroke-dasharray="6 4"/><text x="${width - right + 6}" y="${y}" dy="4">${name}</text>
`
}

function interval(
  { time, value, lower, upper }: HistoryChart['points'][number],
  x: string,
  y: (value: number) => string,
): Markup {
  return markup`<g stroke="#0072b2" stroke-width="2"><line x1="${x}" x2="${x}" y1="${y(lower)}" y2="${y(upper)}"/><circle cx="${x}" cy="${y(value)}" r="4" fill="#0072b2"><title>${dayOf(time)}: ${value} (${lower} to ${upper})</title></circle></g>
`
}

/** A tenth of a unit is not seen. */
function place(position: number): string {
  return position.toFixed(1)
}

/** Each day once, where its first tick is. */
function daysOf(ticks: readonly Date[]): ReadonlyMap<string, Date> {
  return new Map(ticks.toReversed().map((tick) => [dayOf(tick.getTime()), tick]))
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
