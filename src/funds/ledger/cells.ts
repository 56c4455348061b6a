import { IqError } from '../../errors/index.ts'
import { inOrder } from '../order.ts'
import { inPokt } from '../upokt.ts'
import type { Ledger } from './ledger.ts'

/** What an account holds of a chain in a week. */
export interface Cell {
  readonly account: string
  readonly chain: string
  readonly upokt: bigint
}

/** Which cells of a week are meant. */
export interface Selection {
  readonly week: string
  readonly isMeant: (account: string) => boolean
  /** undefined: all of them. */
  readonly chain: string | undefined
}

/** The cells with something in them, in the order of account and chain. */
export function cellsOf(ledger: Ledger, { week, isMeant, chain }: Selection): Cell[] {
  const sums = new Map<string, Cell>()
  for (const balance of ledger.balances()) {
    if (balance.week !== week || !isMeant(balance.account)) continue
    if (chain !== undefined && balance.chain !== chain) continue
    const key = JSON.stringify([balance.account, balance.chain])
    const upokt = (sums.get(key)?.upokt ?? 0n) + balance.upokt
    sums.set(key, { account: balance.account, chain: balance.chain, upokt })
  }
  return [...sums.values()]
    .filter(({ upokt }) => upokt > 0n)
    .sort((a, b) => inOrder(a.account, b.account) || inOrder(a.chain, b.chain))
}

/**
 * Takes an amount out of cells: each is emptied before the next is touched.
 * @returns what is taken of each, and what is left over when all are empty
 */
export function take(
  cells: readonly Cell[],
  upokt: bigint,
): { readonly taken: Cell[]; readonly left: bigint } {
  let left = upokt
  const taken: Cell[] = []
  for (const cell of cells) {
    const part = cell.upokt < left ? cell.upokt : left
    if (part > 0n) taken.push({ ...cell, upokt: part })
    left -= part
  }
  return { taken, left }
}

/** @throws IqError `USAGE` for a week that is not closed */
export function requireClosed(ledger: Ledger, week: string): void {
  if (ledger.closings(week).length > 0) return
  const weeks = ledger.closedWeeks()
  const closed = weeks.length === 0 ? 'no week is closed yet' : `closed: ${weeks.join(', ')}`
  throw new IqError('USAGE', `week ${week} is not closed`, {
    next: `${closed}; close a week with: iqchains funds close`,
  })
}

/**
 * @param what says that there is so much and no more
 * @throws IqError `USAGE` when an amount is more than there is
 */
export function requireCovered(
  { taken, left }: ReturnType<typeof take>,
  what: (all: string) => string,
  next: string,
): Cell[] {
  if (left === 0n) return taken
  const all = taken.reduce((sum, { upokt }) => sum + upokt, 0n)
  const said = what(`only ${inPokt(all)} POKT`)
  throw new IqError('USAGE', `${said}, not ${inPokt(all + left)}`, { next })
}
