import { IqError } from '../../../errors/index.ts'
import {
  burn,
  dao,
  inPokt,
  invoiceOf,
  Ledger,
  parseWeek,
  pay,
  subsidise,
} from '../../../funds/index.ts'
import { createOutput } from '../../terminal/output.ts'

export interface MoveOptions {
  readonly ledger: string
  readonly id: string
  readonly week: string
  readonly upokt: bigint
  readonly operator?: string
  readonly dao?: boolean
  readonly chain?: string
  readonly json?: boolean
}

type Kind = 'pay' | 'subsidy' | 'burn'

/** `funds pay`, `funds subsidy` and `funds burn` */
export function moveCommand(kind: Kind, options: MoveOptions): void {
  const output = createOutput(options)
  const { name: week } = parseWeek(options.week)
  const who = options.dao === true ? dao : options.operator
  using ledger = new Ledger(options.ledger, 'write')
  const posted = post(kind, ledger, who, { ...options, week })
  output.event(`funds-${kind}`, { week, id: options.id, upokt: `${options.upokt}`, posted })
  const what = `${kind} ${options.id}: ${inPokt(options.upokt)} POKT`
  output.result(posted ? `${what} posted\n` : `${what} was posted before: nothing was done\n`)
  if (who === undefined || kind === 'burn') return
  const { due } = invoiceOf(ledger, week, who)
  output.note(
    due < 0n
      ? `${who} paid ${inPokt(-due)} POKT more than it owes for ${week}`
      : `${who} still owes ${inPokt(due)} POKT for ${week}`,
  )
}

function post(
  kind: Kind,
  ledger: Ledger,
  who: string | undefined,
  { id, week, upokt, chain }: MoveOptions,
): boolean {
  const movement = { id, week, upokt, ...(chain === undefined ? {} : { chain }) }
  if (kind === 'burn') return burn(ledger, movement, who)
  if (who === undefined) {
    throw new IqError('USAGE', 'either --operator or --dao must say who paid')
  }
  return kind === 'pay' ? pay(ledger, who, movement) : subsidise(ledger, who, movement)
}
