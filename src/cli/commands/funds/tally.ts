import { chargesOf, exact, inPokt, type Tally } from '../../../funds/index.ts'
import { table } from '../../../publish/index.ts'
import { createOutput, type Output } from '../../terminal/output.ts'
import { flagsIn, type TallyOptions, tallyOf } from './tallying.ts'

/** `funds tally <claims>` */
export async function tallyCommand(claims: string, options: TallyOptions): Promise<void> {
  const output = createOutput(options)
  const tally = await tallyOf(claims, options)
  const flags = await flagsIn(tally, options, output.note)
  const { served: _, ...told } = tally
  output.event(
    'funds-tally',
    JSON.parse(JSON.stringify({ ...told, charges: chargesOf(tally), flags }, exact)),
  )
  print(tally, output)
  for (const { supplier, chain, claims: count, relays, upokt, why } of flags ?? []) {
    const reason =
      why.kind === 'no-certificate'
        ? 'no valid certificate'
        : `certified at $${why.certified}, charged at $${why.charged}`
    output.result(
      `flag: ${supplier} on ${chain}: ${reason}: ${count} claims, ${relays} relays, ${inPokt(upokt)} POKT\n`,
    )
  }
}

function print(tally: Tally, output: Output): void {
  output.result(
    `${tally.week}, ${tally.generation}: ${tally.claims} claims in ${tally.file.path}, sha256 ${tally.file.sha256}\n\n`,
  )
  const usd = new Map(tally.rates.chains.map(({ chain, usdPerRelay }) => [chain, usdPerRelay]))
  const rows = chargesOf(tally).map(({ operator, chain, claims, relays, upokt }) => [
    operator,
    chain,
    `${claims}`,
    `${relays}`,
    inPokt(upokt),
    usd.get(chain) ?? '',
  ])
  const head = ['operator', 'chain', 'claims', 'relays', 'mint = charge POKT', 'USD/relay']
  output.result(`${table(head, rows, ['left', 'left', 'right', 'right', 'right', 'right'])}\n`)
  for (const { operator, application, chain, claims, relays, upokt } of tally.lines) {
    if (operator !== null) continue
    output.result(
      `unmapped: ${application} on ${chain}: ${claims} claims, ${relays} relays, ${inPokt(upokt)} POKT\n`,
    )
  }
  for (const [why, { claims, relays }] of Object.entries(tally.apart)) {
    if (claims > 0) output.result(`not paid, ${why}: ${claims} claims, ${relays} relays\n`)
  }
  const { claims, relays } = tally.otherWeeks
  if (claims > 0) output.result(`of other weeks: ${claims} claims, ${relays} relays\n`)
}
