import { loadTiers } from '../../../chains/index.ts'
import { IqError } from '../../../errors/index.ts'
import { writeWhole } from '../../../files/index.ts'
import {
  givenPrice,
  meanPrice,
  parseWeek,
  priceInWords,
  proposalOf,
  type Rates,
  ratesOf,
} from '../../../funds/index.ts'
import { tiersFile } from '../../../places/index.ts'
import { table } from '../../render/table.ts'
import { createOutput } from '../../terminal/output.ts'

export interface RatesOptions {
  readonly week: string
  readonly prices?: string
  readonly poktUsd?: string
  readonly tiers?: string
  readonly out?: string
  readonly json?: boolean
}

/** `funds rates` */
export async function ratesCommand(options: RatesOptions): Promise<void> {
  const output = createOutput(options)
  const week = parseWeek(options.week)
  const rates = ratesOf(week, await loadTiers(tiersFile(options.tiers)), await priceOf(options))
  const proposal = proposalOf(rates)
  if (options.out !== undefined) {
    await writeWhole(options.out, `${JSON.stringify(rates, null, 2)}\n`)
    output.note(`rates of ${week.name} are in ${options.out}`)
  }
  output.event('funds-rates', { rates, proposal })
  output.result(
    `${week.name}: ${priceInWords(rates)} Rounded ${rates.rounding}.\n\n${tableOf(rates)}\n`,
  )
  for (const chain of rates.unpriced) output.result(`${chain}: no price is set\n`)
  output.result(`\nParameter change to propose:\n${JSON.stringify(proposal, null, 2)}\n`)
}

async function priceOf({ week, prices, poktUsd }: RatesOptions) {
  if (prices !== undefined && poktUsd === undefined) return meanPrice(prices, parseWeek(week))
  if (poktUsd !== undefined && prices === undefined) return givenPrice(poktUsd)
  throw new IqError('USAGE', 'either --prices or --pokt-usd must say what a POKT costs')
}

function tableOf({ chains }: Rates): string {
  const head = ['chain', 'USD/relay', 'upokt/relay', 'error USD/million', 'Shannon']
  const rows = chains.map((rate) => [
    rate.chain,
    rate.usdPerRelay,
    rate.upoktPerRelay,
    rate.errorUsdPerMillionRelays,
    shannonInWords(rate.shannon),
  ])
  return table(head, rows, ['left', 'right', 'right', 'right', 'left'])
}

function shannonInWords(shannon: Rates['chains'][number]['shannon']): string {
  switch (shannon.kind) {
    case 'one-relay':
      return `${shannon.computeUnitsPerRelay} units`
    case 'several-relays':
      return `above the cap of 2097152 units: not one relay; ${shannon.relays} relays of ${shannon.computeUnitsPerRelay} units make it exactly`
    case 'inexpressible':
      return `cannot be expressed: ${shannon.why}`
  }
}
