import {
  daysOf,
  driftOf,
  driftSection,
  exact,
  networkSection,
  parseWeek,
  readCloses,
  reconcile,
  type Tally,
} from '../../../funds/index.ts'
import { titledText } from '../../render/section.ts'
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
  output.result(`${tally.week}\n${titledText(networkSection(reconciled))}`)
  if (!tally.hasParams) output.note('inflation is worked out with --params only')
  if (drift !== undefined) output.result(titledText(driftSection(drift)))
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
