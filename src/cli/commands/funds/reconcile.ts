import {
  daysOf,
  driftOf,
  exact,
  inPokt,
  parseWeek,
  readCloses,
  reconcile,
  type Tally,
} from '../../../funds/index.ts'
import { table } from '../../../publish/index.ts'
import { createOutput } from '../../terminal/output.ts'
import { type TallyOptions, tallyOf } from './tallying.ts'

export type ReconcileOptions = TallyOptions & { readonly prices?: string }

/** `funds reconcile <claims>` */
export async function reconcileCommand(claims: string, options: ReconcileOptions): Promise<void> {
  const output = createOutput(options)
  const tally = await tallyOf(claims, options)
  const reconciled = reconcile(tally)
  const drift = await driftIn(tally, options.prices)
  output.event(
    'funds-reconciled',
    JSON.parse(JSON.stringify({ week: tally.week, reconciled, drift }, exact)),
  )
  const head = [
    'chain',
    'agreed',
    'claimed',
    'settled',
    'minted',
    'minted - agreed',
    'ratio',
    'unpaid service',
    'inflation',
    'unexplained',
  ]
  const rows = reconciled.map((one) => [
    one.chain,
    ...[one.agreed, one.claimed, one.settled, one.minted, one.difference].map(inPokt),
    one.mintRatio ?? '-',
    inPokt(one.overservicingLoss),
    inPokt(one.inflation),
    `${one.unexplained}`,
  ])
  output.result(
    `${tally.week}, POKT\n${table(
      head,
      rows,
      head.map((_, at) => (at === 0 ? 'left' : 'right')),
    )}\n`,
  )
  for (const { chain, date, realisedUsd, percent } of drift ?? []) {
    output.result(`${date} ${chain}: a relay was worth $${realisedUsd}, ${percent} %\n`)
  }
}

/** The drift on the days of the week whose closes are known; undefined without a prices file. */
export async function driftIn({ rates }: Tally, prices: string | undefined) {
  if (prices === undefined) return undefined
  const days = daysOf(parseWeek(rates.week))
  return driftOf(
    rates,
    (await readCloses(prices)).filter(({ date }) => days.includes(date)),
  )
}
