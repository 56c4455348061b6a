import { chargesOf, exact, flagsSection, inPokt, type Tally } from '../../../funds/index.ts'
import { restText } from '../../render/rest.ts'
import { sectionText, titledText } from '../../render/section.ts'
import { createOutput, type Output } from '../../terminal/output.ts'
import { flagsIn, type RegistryOptions, type TallyOptions, tallyOf } from './tallying.ts'

/** `funds tally <claims>` */
export async function tallyCommand(
  claims: string,
  options: TallyOptions & RegistryOptions,
): Promise<void> {
  const output = createOutput(options)
  const tally = await tallyOf(claims, options)
  const flags = await flagsIn(tally, options, output.note)
  const { served: _, ...told } = tally
  output.event(
    'funds-tally',
    JSON.parse(JSON.stringify({ ...told, charges: chargesOf(tally), flags }, exact)),
  )
  print(tally, output)
  if (flags === undefined) return
  if (flags.length > 0) output.result(titledText(flagsSection(flags)))
  else output.result('\nEvery relay was served by a node with a valid certificate of its price\n')
}

function print(tally: Tally, output: Output): void {
  const { week, generation, claims, file } = tally
  output.result(`${week}, ${generation}: ${claims} claims in ${file.path}\nsha256 ${file.sha256}\n`)
  const charges = chargesOf(tally)
  output.result(
    `\n${sectionText({
      head: ['operator', 'chain', 'claims', 'relays', 'mint = charge POKT', 'USD', 'USD/relay'],
      rows: [
        ...charges.map(({ operator, chain, claims, relays, upokt, usd, usdPerRelay }) => [
          operator,
          chain,
          `${claims}`,
          `${relays}`,
          inPokt(upokt),
          usd,
          usdPerRelay,
        ]),
      ],
    })}`,
  )
  output.result(restText(tally))
}
