import {
  chargesOf,
  closeWeek,
  correctWeek,
  inPokt,
  Ledger,
  requireWhole,
} from '../../../funds/index.ts'
import { restText } from '../../render/rest.ts'
import { createOutput } from '../../terminal/output.ts'
import { type TallyOptions, tallyOf } from './tallying.ts'

export interface CloseOptions extends TallyOptions {
  readonly ledger: string
  readonly corrects?: string
  readonly leaveOut: readonly string[]
}

/** `funds close <claims>` */
export async function closeCommand(claims: string, options: CloseOptions): Promise<void> {
  const output = createOutput(options)
  const { corrects, leaveOut } = options
  const tally = await tallyOf(claims, options)
  requireWhole(tally, leaveOut) // before books are begun
  using ledger = new Ledger(options.ledger)
  const posted =
    corrects === undefined
      ? closeWeek(ledger, tally, leaveOut)
      : correctWeek(ledger, tally, corrects, leaveOut)
  const { week, file } = tally
  output.event('funds-closed', { week, claims: file.sha256, posted })
  const done = corrects === undefined ? 'closed' : 'corrected'
  if (!posted) {
    output.result(`${week} was ${done} from these claims before: nothing was posted\n`)
    return
  }
  output.result(`${week} is ${done} from claims ${file.sha256}\n`)
  for (const { operator, chain, relays, upokt } of chargesOf(tally)) {
    output.result(`${operator} on ${chain}: ${relays} relays, ${inPokt(upokt)} POKT\n`)
  }
  output.result(restText(tally))
}
