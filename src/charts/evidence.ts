import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { colourOf } from './colours.ts'
import { type Markup, markup } from './markup.ts'
import { htmlTable } from './page.ts'
import { legend, level, mark, paths, plotTop, plotted, rule } from './plot.ts'

/** An e-process: how the evidence for and against a line grew, item by item. */
export interface EvidenceChart {
  readonly title: string
  readonly points: readonly {
    readonly items: number
    /** Decimal logarithms of the e-values. */
    readonly for: number
    readonly against: number
  }[]
  /** Decimal logarithm of the e-value that certifies. */
  readonly forNeeded: number
  /** Decimal logarithm of the e-value that denies. */
  readonly againstNeeded: number
}

type Point = EvidenceChart['points'][number]

const bottom = 260
/** Evidence that is weaker than a thousandth is drawn at the bottom: how weak it is decides nothing. */
const weakest = -3
/** Powers of ten above the higher bound: evidence beyond is drawn at the top, as it decides nothing more. */
const room = 0.7
const [forColour, againstColour] = [colourOf(0), colourOf(1)]

/**
 * The chart as SVG, on a logarithmic scale: the two e-processes and the bounds that decide. Read out by its
 * title and description.
 */
export function evidenceChart(chart: EvidenceChart): Markup {
  const { title, points, forNeeded, againstNeeded } = chart
  const [, most = 1] = extent(points, ({ items }) => items)
  const [low = 0] = extent([...points.flatMap(bothOf), -1])
  const x = scaleLinear([0, Math.max(1, most)], [0, 1000])
  const highest = Math.max(forNeeded, againstNeeded) + room
  const y = scaleLinear([Math.max(weakest, low), highest], [bottom, plotTop]).clamp(true)
  const powers = y.ticks(6).filter(Number.isInteger)
  const path = (of: (point: Point) => number) =>
    line<Point>()
      .digits(1)
      .x(({ items }) => x(items))
      .y((point) => y(of(point)))([...points]) ?? ''
  const description = `On a logarithmic scale over ${most} items. ${saidOf(chart)}`
  return plotted(
    { title, description, bottom, across: 'items asked', up: 'e-value' },
    [
      ...powers.map((power) => rule(y(power), powerOfTen(power))),
      ...x.ticks(5).map((tick) => mark(x(tick) / 10, bottom, String(tick))),
      ...bounds(chart, y),
      paths(bottom, [
        { d: path((point) => point.against), colour: againstColour, dash: '5 3' },
        { d: path((point) => point.for), colour: forColour },
      ]),
    ],
    legend([
      { name: 'for: the score is at least the line', colour: forColour },
      { name: 'against (dashed): it is below', colour: againstColour },
    ]),
  )
}

/** The figures of the chart as a table: at most some forty of its points, evenly chosen, with the last. */
export function evidenceTable({ title, points }: EvidenceChart): Markup {
  const step = Math.ceil(points.length / 40)
  const chosen = points.filter((_, at) => at % step === 0 || at === points.length - 1)
  return markup`<details><summary>Figures: ${title}</summary>
${htmlTable(
  ['items', 'e-value for', 'e-value against'],
  chosen.map((point) => [String(point.items), eValue(point.for), eValue(point.against)]),
)}</details>
`
}

/** Two bounds at one height are one line with both names. */
function bounds({ forNeeded, againstNeeded }: EvidenceChart, y: (value: number) => number) {
  const certifies = `certifies at ${eValue(forNeeded)}`
  const denies = `denies at ${eValue(againstNeeded)}`
  if (Math.abs(y(forNeeded) - y(againstNeeded)) < 16) {
    const isSame = eValue(forNeeded) === eValue(againstNeeded)
    const both = isSame ? `decides at ${eValue(forNeeded)}` : `${certifies}, ${denies}`
    return [level(y(Math.max(forNeeded, againstNeeded)), both, forColour)]
  }
  return [level(y(forNeeded), certifies, forColour), level(y(againstNeeded), denies, againstColour)]
}

function saidOf({ points, forNeeded, againstNeeded }: EvidenceChart): string {
  const last = points.at(-1) ?? { items: 0, for: 0, against: 0 }
  return `At the end the evidence for is ${eValue(last.for)}, of ${eValue(forNeeded)} that certify; against it is ${eValue(last.against)}, of ${eValue(againstNeeded)} that deny.`
}

function bothOf(point: Point): number[] {
  return [point.for, point.against]
}

/** An e-value as people read it. @param log its decimal logarithm */
function eValue(log: number): string {
  const value = 10 ** log
  if (value >= 100_000) return value.toExponential(1)
  return value < 0.001 ? 'under 0.001' : Number(value.toPrecision(3)).toString()
}

function powerOfTen(power: number): string {
  return power >= -3 && power <= 4 ? String(10 ** power) : `1e${power}`
}
