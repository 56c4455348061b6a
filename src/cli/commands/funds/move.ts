import { IqError } from '../../../errors/index.ts'
import { burn, dao, inPokt, Ledger, parseWeek, pay, subsidise } from '../../../funds/index.ts'
import { createOutput } from '../../terminal/output.ts'

export interface MoveOptions {
  readonly ledger: string
  readonly id: string
  readonly week: string
  readonly upokt: bigint
  readonly operator?: string
  readonly dao?: boolean
  readonly json?: boolean
}

/** `funds pay`, `funds subsidy` and `funds burn` */
export function moveCommand(kind: 'pay' | 'subsidy' | 'burn', options: MoveOptions): void {
  const output = createOutput(options)
  const { name: week } = parseWeek(options.week)
  const movement = { id: options.id, week, upokt: options.upokt }
  if (kind === 'pay' && options.operator === undefined && options.dao !== true) {
    throw new IqError('USAGE', 'either --operator or --dao must say who paid')
  }
  using ledger = new Ledger(options.ledger, 'write')
  const posted = post(kind, ledger, options.operator ?? dao, movement)
  output.event(`funds-${kind}`, { week, id: options.id, upokt: `${options.upokt}`, posted })
  const what = `${kind} ${options.id}: ${inPokt(options.upokt)} POKT`
  output.result(posted ? `${what} posted\n` : `${what} was posted before: nothing was done\n`)
}

function post(
  kind: 'pay' | 'subsidy' | 'burn',
  ledger: Ledger,
  operator: string,
  movement: Parameters<typeof burn>[1],
): boolean {
  switch (kind) {
    case 'pay':
      return pay(ledger, operator, movement)
    case 'subsidy':
      return subsidise(ledger, operator, movement)
    case 'burn':
      return burn(ledger, movement)
  }
}
