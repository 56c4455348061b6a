import { accounts, operatorOf } from './accounts.ts'
import type { Balance, Ledger } from './ledger.ts'

/** The state of the books, in upokt. */
export interface Audit {
  /** What is wrong; empty: all that must hold does. */
  readonly faults: readonly string[]
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
}

/** Checks the books: entries add up to zero, minted is charged, no more is burned than was paid. */
export function audit(ledger: Ledger): Audit {
  const balances = ledger.balances()
  const isClosing = ({ kind }: Balance) => kind === 'close' || kind === 'correction'
  const owed = balances.filter(({ account }) => operatorOf(account) !== undefined)
  const of = (account: string) => balances.filter((one) => one.account === account)
  const minted = total(of(accounts.minted).filter(isClosing))
  const charged = total(owed.filter(isClosing))
  const paid = total(of(accounts.held).filter(({ kind }) => kind === 'payment'))
  const burned = -total(of(accounts.held).filter(({ kind }) => kind === 'burn'))
  const unminted = -total(of(accounts.minted).filter(({ kind }) => kind === 'burn'))
  const outstanding = [...new Set(owed.map(({ account }) => account))].map((account) => ({
    operator: operatorOf(account) ?? account,
    upokt: total(of(account)),
  }))
  const due = total(outstanding)
  return {
    faults: [
      ...ledger.damage().map((line) => `the file is damaged: ${line}`),
      ...ledger.unbalanced().map((source) => `'${source}' does not add up to zero`),
      ...fault(total(balances) === 0n, 'the entries do not add up to zero'),
      ...fault(minted === charged, 'what was minted is not what was charged'),
      ...fault(burned <= paid, 'more was burned than was paid'),
      ...fault(burned === unminted, 'what was burned is not what left the supply'),
      ...fault(due === charged - paid, 'what is outstanding is not what was charged and not paid'),
    ],
    minted,
    charged,
    paid,
    burned,
    unburned: minted - burned,
    held: paid - burned,
    outstanding,
    postings: ledger.postings().length,
  }
}

export function balanceOf(ledger: Ledger, account: string): bigint {
  return total(ledger.balances().filter((one) => one.account === account))
}

function total(amounts: readonly { readonly upokt: bigint }[]): bigint {
  return amounts.reduce((sum, { upokt }) => sum + upokt, 0n)
}

function fault(holds: boolean, message: string): string[] {
  return holds ? [] : [message]
}
