import { closeWeek, correctWeek, Ledger } from '../../../funds/index.ts'
import { createOutput } from '../../terminal/output.ts'
import { type TallyOptions, tallyOf } from './tallying.ts'

/** `funds close <claims>` */
export async function closeCommand(
  claims: string,
  options: TallyOptions & { readonly ledger: string; readonly corrects?: string },
): Promise<void> {
  const output = createOutput(options)
  const tally = await tallyOf(claims, options)
  using ledger = new Ledger(options.ledger)
  const posted =
    options.corrects === undefined
      ? closeWeek(ledger, tally)
      : correctWeek(ledger, tally, options.corrects)
  const { week, file } = tally
  output.event('funds-closed', { week, claims: file.sha256, posted })
  const done = options.corrects === undefined ? 'closed' : 'corrected'
  output.result(
    posted
      ? `${week} is ${done} from claims ${file.sha256}\n`
      : `${week} was ${done} from these claims before: nothing was posted\n`,
  )
}
