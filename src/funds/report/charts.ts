import type { BarChart } from '../../charts/index.ts'
import { inOrder } from '../order.ts'
import type { TallyLine } from '../tally/index.ts'
import { inPokt } from '../upokt.ts'
import type { ChainWeek, WeekReport } from './week-report.ts'

/** The charts of a week: relays, charge and burn of each chain and operator; from mint to burn. */
export function chartsOf(report: WeekReport): BarChart[] {
  return [
    perChain(report, 'Relays', 'relays', ({ relays }) => relays),
    perChain(report, 'Minted and charged', 'POKT', ({ charged }) => charged),
    perChain(report, 'Burned', 'POKT', ({ burned }) => burned),
    {
      title: 'From mint to burn',
      unit: 'POKT',
      categories: 'step',
      bars: ['minted', 'charged', 'paid', 'burned'],
      series: [
        {
          name: 'POKT',
          values: [report.minted, report.charged, report.paid, report.burned].map(inPokt),
        },
      ],
    },
  ]
}

/** Operators that have none of it in the week are left out. */
function perChain(
  { chains }: WeekReport,
  what: string,
  unit: 'relays' | 'POKT',
  amount: (one: ChainWeek) => bigint,
): BarChart {
  const shown = chains.filter((one) => amount(one) > 0n)
  const bars = distinct(chains.filter(({ chain }) => chain !== '').map(({ chain }) => chain))
  const series = distinct(shown.map(({ operator }) => operator)).map((operator) => ({
    name: operator,
    values: bars.map((chain) => {
      const one = shown.find((cell) => cell.operator === operator && cell.chain === chain)
      const value = one === undefined ? 0n : amount(one)
      return unit === 'POKT' ? inPokt(value) : value.toString()
    }),
  }))
  return { title: `${what} per chain and operator`, unit, categories: 'chain', bars, series }
}

/** Bars that a page can show; the table beside them has all. */
const mostBars = 40

/** Which application did what: POKT by application and chain, the largest first. */
export function chartOfApplications(lines: readonly TallyLine[]): BarChart {
  const chains = distinct(lines.map(({ chain }) => chain))
  const of = Map.groupBy(lines, ({ application }) => application)
  const bars = [...of]
    .map(([application, own]) => ({ application, upokt: total(own) }))
    .sort((a, b) => (a.upokt === b.upokt ? inOrder(a.application, b.application) : sign(b, a)))
    .slice(0, mostBars)
    .map(({ application }) => application)
  const series = chains.map((chain) => ({
    name: chain,
    values: bars.map((application) =>
      inPokt(total((of.get(application) ?? []).filter((line) => line.chain === chain))),
    ),
  }))
  const most = of.size > mostBars ? `, the ${mostBars} largest of ${of.size}` : ''
  return {
    title: `POKT per application and chain${most}`,
    unit: 'POKT',
    categories: 'application',
    bars,
    series,
  }
}

function total(lines: readonly TallyLine[]): bigint {
  return lines.reduce((sum, { upokt }) => sum + upokt, 0n)
}

function sign(a: { readonly upokt: bigint }, b: { readonly upokt: bigint }): number {
  return a.upokt < b.upokt ? -1 : 1
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(inOrder)
}
