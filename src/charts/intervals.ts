import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { colourOf } from './colours.ts'
import { type Markup, markup } from './markup.ts'
import { mark, percent, plotted, shortened } from './plot.ts'

/** Values with their intervals, one below the other, against 0. */
export interface IntervalChart {
  readonly title: string
  /** What lies along the bottom, with its unit. */
  readonly across: string
  readonly rows: readonly {
    readonly name: string
    readonly value: number
    readonly lower: number
    readonly upper: number
  }[]
}

const step = 44
const first = 42

/** The chart as SVG, read out by its title and description. */
export function intervalChart({ title, across, rows }: IntervalChart): Markup {
  const [low = 0, high = 0] = extent([...rows.flatMap(({ lower, upper }) => [lower, upper]), 0])
  const x = scaleLinear([low, high], [3, 97]).nice(4)
  const bottom = first + rows.length * step
  const at = (value: number) => percent(x(value))
  return plotted(
    {
      title,
      description: `${across}. ${rows.map((row) => `${row.name}: ${saidOf(row)}`).join('; ')}.`,
      bottom,
      across,
      up: '',
    },
    [
      ...x.ticks(4).map((tick) => mark(x(tick), bottom, String(tick))),
      ...rows.map((row, index) => {
        const y = first + index * step + 10
        return markup`${zero(at(0), y)}<text x="0" y="${y - 14}">${shortened(row.name)}</text><text x="100%" y="${y - 14}" text-anchor="end">${saidOf(row)}</text><g stroke="${colourOf(0)}" stroke-width="3"><line x1="${at(row.lower)}" x2="${at(row.upper)}" y1="${y}" y2="${y}"/><circle cx="${at(row.value)}" cy="${y}" r="4" fill="${colourOf(0)}"/></g>
`
      }),
    ],
  )
}

/** Where nothing differs; left out where letters stand. */
function zero(x: string, y: number): Markup {
  return markup`<line x1="${x}" x2="${x}" y1="${y - 8}" y2="${y + 16}" stroke="currentColor" stroke-opacity="0.6"/>`
}

function saidOf({ value, lower, upper }: IntervalChart['rows'][number]): string {
  return `${signed(value)} (${signed(lower)} to ${signed(upper)})`
}

function signed(value: number): string {
  const text = value.toFixed(1)
  return Number(text) > 0 ? `+${text}` : Number(text) === 0 ? '0.0' : text
}

/** A score with its interval on the scale 0 to 100, as small as a word; the text beside it says the same. */
export function scoreMark({
  value,
  lower,
  upper,
}: {
  value: number
  lower: number
  upper: number
}): Markup {
  const at = (score: number) => (score * 0.96 + 2).toFixed(1)
  return markup`<svg class="score-mark" viewBox="0 0 100 12" aria-hidden="true"><line x1="2" x2="98" y1="6" y2="6" stroke="currentColor" stroke-opacity="0.2" stroke-width="2"/><line x1="${at(lower)}" x2="${at(upper)}" y1="6" y2="6" stroke="${colourOf(0)}" stroke-width="4" stroke-opacity="0.55"/><circle cx="${at(value)}" cy="6" r="3.5" fill="${colourOf(0)}"/></svg>`
}
