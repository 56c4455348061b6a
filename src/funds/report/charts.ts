import type { BarChart } from '../../charts/index.ts'
import { inOrder } from '../order.ts'
import type { TallyLine } from '../tally/index.ts'
import { inPokt } from '../upokt.ts'
import type { WeekReport } from './week-report.ts'

/** The charts of a week: relays, charge and burn. */
export function chartsOf(report: WeekReport): BarChart[] {
  return [
    perChain(
      report,
      `Relays per chain and operator, ${report.week}`,
      'relays',
      ({ relays }) => relays,
    ),
    perChain(
      report,
      `Mint and charge per chain and operator, ${report.week}`,
      'POKT',
      ({ upokt }) => inPokt(BigInt(upokt)),
    ),
    {
      title: `From mint to burn, ${report.week}`,
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

type Charges = WeekReport['closing']['charges']

function perChain(
  { closing: { charges } }: WeekReport,
  title: string,
  unit: string,
  value: (charge: Charges[number]) => string,
): BarChart {
  const bars = distinct(charges.map(({ chain }) => chain))
  const series = distinct(charges.map(({ operator }) => operator)).map((operator) => ({
    name: operator,
    values: bars.map((chain) => {
      const charge = charges.find((one) => one.operator === operator && one.chain === chain)
      return charge === undefined ? '0' : value(charge)
    }),
  }))
  return { title, unit, categories: 'chain', bars, series }
}

/** Bars that a page can show; the table beside them has all. */
const mostBars = 40

/** Which application did what: POKT by application and chain, the largest first. */
export function chartOfApplications(lines: readonly TallyLine[], week: string): BarChart {
  const chains = distinct(lines.map(({ chain }) => chain))
  const totals = new Map<string, bigint>()
  for (const { application, upokt } of lines) {
    totals.set(application, (totals.get(application) ?? 0n) + upokt)
  }
  const bars = [...totals]
    .sort(([a, x], [b, y]) => (x === y ? inOrder(a, b) : x > y ? -1 : 1))
    .slice(0, mostBars)
    .map(([application]) => application)
  const series = chains.map((chain) => ({
    name: chain,
    values: bars.map((application) =>
      inPokt(
        lines
          .filter((line) => line.application === application && line.chain === chain)
          .reduce((sum, { upokt }) => sum + upokt, 0n),
      ),
    ),
  }))
  return {
    title: `POKT per application and chain, ${week}`,
    unit: 'POKT',
    categories: 'application',
    bars,
    series,
  }
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(inOrder)
}
