import { IqError } from '../../errors/index.ts'
import { dao } from '../tally/index.ts'
import { inPokt } from '../upokt.ts'
import { accounts, owedBy } from './accounts.ts'
import { balanceOf } from './audit.ts'
import type { Ledger } from './ledger.ts'
import type { Posting } from './posting.ts'

/** Money that moved outside: its id (a transaction hash) makes it count once. */
export interface Movement {
  /** Names the transaction: letters, digits and `.:_-`. */
  readonly id: string
  readonly week: string
  readonly upokt: bigint
}

/** An operator, or the DAO for what it subsidises, has paid. @returns false when it is known already */
export function pay(ledger: Ledger, operator: string, movement: Movement): boolean {
  return ledger.post(() => {
    const known = ledger.balances().some(({ account }) => account === owedBy(operator))
    if (!known) {
      throw new IqError('USAGE', `'${operator}' was never charged`, {
        next: 'see the names with: iqchains funds audit',
      })
    }
    return posting('payment', movement, `paid by ${operator}`, [accounts.held, owedBy(operator)])
  })
}

/** The DAO takes over what an operator owes for relays given away. @returns false when it is known */
export function subsidise(ledger: Ledger, operator: string, movement: Movement): boolean {
  return ledger.post(() => {
    const due = balanceOf(ledger, owedBy(operator))
    const isNew = !ledger.hasPosting(`subsidy:${movement.id}`)
    if (isNew && movement.upokt > due) {
      throw new IqError('USAGE', `'${operator}' owes ${inPokt(due)} POKT, less than the subsidy`)
    }
    return posting('subsidy', movement, `for ${operator}`, [owedBy(dao), owedBy(operator)])
  })
}

/** What was paid is burned. @returns false when it is known already */
export function burn(ledger: Ledger, movement: Movement): boolean {
  return ledger.post(() => {
    const held = balanceOf(ledger, accounts.held)
    const isNew = !ledger.hasPosting(`burn:${movement.id}`)
    if (isNew && movement.upokt > held) {
      throw new IqError('USAGE', `only ${inPokt(held)} POKT are paid and not yet burned`, {
        next: 'what is not paid cannot be burned; see: iqchains funds audit',
      })
    }
    const { chain, relays, upokt } = amountOf(movement)
    const made = posting('burn', movement, 'burned', [accounts.toBurn, accounts.held])
    const unminted = { debit: accounts.supply, credit: accounts.minted, chain, relays, upokt }
    return { ...made, transfers: [...made.transfers, unminted] }
  })
}

function posting(
  kind: 'payment' | 'subsidy' | 'burn',
  movement: Movement,
  memo: string,
  [debit, credit]: readonly [string, string],
): Posting {
  const { id, week, upokt } = movement
  if (!/^[A-Za-z0-9.:_-]{1,128}$/u.test(id)) {
    throw new IqError('USAGE', `'${id}' is no id: letters, digits and .:_- are expected`)
  }
  if (upokt <= 0n) throw new IqError('USAGE', 'the amount must be above 0')
  return {
    source: `${kind}:${id}`,
    kind,
    week,
    memo,
    detail: JSON.stringify({ week, upokt: upokt.toString(), debit, credit }),
    transfers: [{ debit, credit, ...amountOf(movement) }],
  }
}

function amountOf({ upokt }: Movement) {
  return { chain: '', relays: 0n, upokt }
}
