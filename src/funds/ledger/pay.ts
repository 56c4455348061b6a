import { IqError } from '../../errors/index.ts'
import { dao } from '../tally/index.ts'
import { accounts, heldOf, owedBy, payerOf } from './accounts.ts'
import { type Cell, cellsOf, requireClosed, requireCovered, take } from './cells.ts'
import type { Ledger } from './ledger.ts'
import type { Posting, Transfer } from './posting.ts'

/** Money that moved outside: its id (a transaction hash) makes it count once. */
export interface Movement {
  /** Names the transaction: letters, digits and `.:_-`. */
  readonly id: string
  readonly week: string
  readonly upokt: bigint
  /** undefined: all chains, in the order of their ids; one is filled before the next. */
  readonly chain?: string
}

/**
 * An operator, or the DAO for what it subsidises, has paid. What is more than it owes for the week is kept
 * as paid, of no chain.
 * @returns false when it is known already
 * @throws IqError `USAGE` for a week that is not closed, or when it owes nothing there and never did
 */
export function pay(ledger: Ledger, operator: string, movement: Movement): boolean {
  return ledger.post(() => {
    const { week, upokt, chain } = movement
    requireClosed(ledger, week)
    const account = owedBy(operator)
    requireDebtor(ledger, operator, week)
    const { taken, left } = take(
      cellsOf(ledger, { week, chain, isMeant: (name) => name === account }),
      upokt,
    )
    const surplus = left > 0n ? [{ account, chain: chain ?? '', upokt: left }] : []
    const transfers = [...taken, ...surplus].map((cell) =>
      transferOf(cell, heldOf(operator), account),
    )
    return { postings: [posting('payment', operator, movement, transfers)] }
  })
}

/**
 * The DAO takes over what an operator owes for relays given away.
 * @returns false when it is known already
 * @throws IqError `USAGE` for a week that is not closed, or when the operator owes less there
 */
export function subsidise(ledger: Ledger, operator: string, movement: Movement): boolean {
  return ledger.post(() => {
    const { id, week, upokt, chain } = movement
    requireClosed(ledger, week)
    const account = owedBy(operator)
    const found = take(cellsOf(ledger, { week, chain, isMeant: (name) => name === account }), upokt)
    const taken = ledger.hasPosting(`subsidy:${id}`)
      ? found.taken
      : requireCovered(
          found,
          (all) => `'${operator}' owes ${all} for ${week}`,
          'see what is due: iqchains funds invoice',
        )
    const transfers = taken.map((cell) => transferOf(cell, owedBy(dao), account))
    return { postings: [posting('subsidy', operator, movement, transfers)] }
  })
}

/**
 * What was paid is burned.
 * @param operator whose payments; undefined: those of all, in the order of their names
 * @returns false when it is known already
 * @throws IqError `USAGE` for a week that is not closed, or when less is paid and not yet burned
 */
export function burn(ledger: Ledger, movement: Movement, operator?: string): boolean {
  return ledger.post(() => {
    const { id, week, upokt, chain } = movement
    requireClosed(ledger, week)
    const isMeant = (name: string) =>
      operator === undefined ? payerOf(name) !== undefined : name === heldOf(operator)
    const found = take(cellsOf(ledger, { week, chain, isMeant }), upokt)
    const next = 'what is not paid cannot be burned; see: iqchains funds audit'
    const taken = ledger.hasPosting(`burn:${id}`)
      ? found.taken
      : requireCovered(found, (all) => `${all} of ${week} are paid and not yet burned`, next)
    const transfers = taken.flatMap((cell) => [
      transferOf(cell, accounts.toBurn, cell.account),
      transferOf(cell, accounts.supply, accounts.minted),
    ])
    return { postings: [posting('burn', operator ?? '', movement, transfers)] }
  })
}

function requireDebtor(ledger: Ledger, operator: string, week: string): void {
  const account = owedBy(operator)
  const names = ledger.balances().filter((one) => one.week === week)
  if (names.some((one) => one.account === account)) return
  throw new IqError('USAGE', `'${operator}' was never charged for ${week}`, {
    next: 'see the names with: iqchains funds audit',
  })
}

function transferOf({ chain, upokt }: Cell, debit: string, credit: string): Transfer {
  return { debit, credit, chain, relays: 0n, upokt }
}

function posting(
  kind: 'payment' | 'subsidy' | 'burn',
  operator: string,
  { id, week, upokt, chain = '' }: Movement,
  transfers: readonly Transfer[],
): Posting {
  if (!/^[A-Za-z0-9.:_-]{1,128}$/u.test(id)) {
    throw new IqError('USAGE', `'${id}' is no id: letters, digits and .:_- are expected`)
  }
  if (upokt <= 0n) throw new IqError('USAGE', 'the amount must be above 0')
  const amount = upokt.toString()
  return {
    source: `${kind}:${id}`,
    kind,
    week,
    chain,
    operator,
    claims: '',
    detail: JSON.stringify({ week, operator, chain, upokt: amount }),
    transfers,
  }
}
