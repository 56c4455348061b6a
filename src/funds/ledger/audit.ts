import { inOrder } from '../order.ts'
import { accounts, debtorOf, payerOf } from './accounts.ts'
import { readClosing } from './closing.ts'
import type { Balance, Ledger } from './ledger.ts'

/** The state of the books, in upokt. */
export interface Audit {
  /** What is wrong; empty: all that must hold does. */
  readonly faults: readonly string[]
  /** Of all entries: 0. */
  readonly sum: bigint
  readonly minted: bigint
  readonly charged: bigint
  readonly paid: bigint
  readonly burned: bigint
  /** Minted and not yet burned. */
  readonly unburned: bigint
  /** Paid and not yet burned. */
  readonly held: bigint
  /** By operator, and the DAO for subsidies; negative: paid too much. */
  readonly outstanding: readonly { readonly operator: string; readonly upokt: bigint }[]
  readonly postings: number
  /** Weeks that are closed. */
  readonly weeks: readonly string[]
}

/** Checks the books: entries add up to zero, minted is charged, no more is burned than was paid. */
export function audit(ledger: Ledger): Audit {
  const balances = ledger.balances()
  const owed = balances.filter(({ account }) => debtorOf(account) !== undefined)
  const held = balances.filter(({ account }) => payerOf(account) !== undefined)
  const minted = total(balances.filter((one) => isMint(one) && isClosing(one)))
  const charged = total(owed.filter(isClosing))
  const paid = total(held.filter(({ kind }) => kind === 'payment'))
  const burned = -total(held.filter(({ kind }) => kind === 'burn'))
  const unminted = -total(balances.filter((one) => isMint(one) && one.kind === 'burn'))
  const outstanding = [...Map.groupBy(owed, ({ account }) => account)].map(([account, of]) => ({
    operator: debtorOf(account) ?? account,
    upokt: total(of),
  }))
  const sum = total(balances)
  const weeks = ledger.closedWeeks()
  return {
    faults: [
      ...ledger.damage().map((line) => `the file is damaged: ${line}`),
      ...ledger.unbalanced().map((source) => `'${source}' does not add up to zero`),
      ...fault(sum === 0n, 'the entries do not add up to zero'),
      ...fault(minted === charged, 'what was minted is not what was charged'),
      ...fault(burned <= paid, 'more was burned than was paid'),
      ...fault(burned === unminted, 'what was burned is not what left the supply'),
      ...fault(
        total(outstanding) === charged - paid,
        'what is outstanding is not what was charged and not paid',
      ),
      ...overburned(held),
      ...weeks.flatMap((week) => closingFaults(ledger, week, balances)),
    ],
    sum,
    minted,
    charged,
    paid,
    burned,
    unburned: minted - burned,
    held: paid - burned,
    outstanding,
    postings: ledger.size,
    weeks,
  }
}

function isClosing({ kind }: Balance): boolean {
  return kind === 'close' || kind === 'correction'
}

function isMint({ account }: Balance): boolean {
  return account === accounts.minted
}

/** Payments of which more was burned than came in. */
function overburned(held: readonly Balance[]): string[] {
  const cells = Map.groupBy(held, ({ account, chain, week }) => `${account} on '${chain}', ${week}`)
  return [...cells].flatMap(([cell, of]) => fault(total(of) >= 0n, `more burned than ${cell} has`))
}

/** The entries of a week are what it was closed from, to the last upokt. */
function closingFaults(ledger: Ledger, week: string, balances: readonly Balance[]): string[] {
  const last = ledger.closings(week).at(-1)
  if (last === undefined) return []
  const of = balances.filter((one) => one.week === week && isClosing(one))
  const posted = of.flatMap(({ account, chain, upokt }) => {
    const operator = debtorOf(account)
    return operator === undefined ? [] : [{ operator, chain, upokt }]
  })
  const closed = readClosing(last.detail).charges.map(({ operator, chain, upokt }) => ({
    operator,
    chain,
    upokt: BigInt(upokt),
  }))
  const isSame = inWords(posted) === inWords(closed)
  const isMinted = total(of.filter(isMint)) === total(closed)
  return fault(isSame && isMinted, `the entries of ${week} are not those of its closing`)
}

interface Charged {
  readonly operator: string
  readonly chain: string
  readonly upokt: bigint
}

function inWords(charges: readonly Charged[]): string {
  const cells = Map.groupBy(charges, ({ operator, chain }) => JSON.stringify([operator, chain]))
  return [...cells]
    .map(([cell, of]) => `${cell} ${total(of)}`)
    .filter((line) => !line.endsWith('] 0'))
    .sort(inOrder)
    .join('\n')
}

function total(amounts: readonly { readonly upokt: bigint }[]): bigint {
  return amounts.reduce((sum, { upokt }) => sum + upokt, 0n)
}

function fault(holds: boolean, message: string): string[] {
  return holds ? [] : [message]
}
