import { IqError } from '../../errors/index.ts'
import { type Closing, type Ledger, operatorOf, standingOf } from '../ledger/index.ts'
import type { Flag } from '../quality/index.ts'
import type { Drift, Reconciled } from '../reconcile.ts'
import type { Tally } from '../tally/index.ts'
import { parseWeek } from '../week/index.ts'

/** What is known beside the books; each part is left out where it was not asked for. */
export interface WeekExtras {
  readonly apart?: Tally['apart']
  readonly reconciled?: readonly Reconciled[]
  readonly drift?: readonly Drift[]
  readonly flags?: readonly Flag[]
}

/** Amounts of one operator in one week; upokt. */
export interface OperatorWeek {
  readonly operator: string
  readonly charged: bigint
  readonly paid: bigint
  /** Taken over by the DAO. */
  readonly subsidised: bigint
}

/** One week of the flow of funds. */
export interface WeekReport extends WeekExtras {
  readonly week: string
  readonly from: string
  readonly until: string
  readonly closing: Closing
  readonly operators: readonly OperatorWeek[]
  readonly minted: bigint
  readonly charged: bigint
  readonly paid: bigint
  readonly burned: bigint
}

/**
 * The report of a closed week, from the books; payments and burns are those booked for this week.
 * @throws IqError `USAGE` when the week is not closed
 */
export function reportWeek(ledger: Ledger, week: string, extras: WeekExtras = {}): WeekReport {
  const closing = standingOf(ledger, week)
  if (closing === undefined) {
    throw new IqError('USAGE', `week ${week} is not closed`, {
      next: 'close it with: iqchains funds close',
    })
  }
  const { from, until } = parseWeek(week)
  const operators = operatorsOf(ledger, week)
  const total = (amount: (one: OperatorWeek) => bigint) =>
    operators.reduce((sum, one) => sum + amount(one), 0n)
  const of = (account: string, kinds: readonly string[]) =>
    ledger
      .balances()
      .filter((one) => one.week === week && one.account === account && kinds.includes(one.kind))
      .reduce((sum, { upokt }) => sum + upokt, 0n)
  return {
    week,
    from: `${from}Z`,
    until: `${until}Z`,
    closing,
    operators,
    minted: of('minted', ['close', 'correction']),
    charged: total(({ charged }) => charged),
    paid: total(({ paid }) => paid),
    burned: -of('held', ['burn']),
    ...extras,
  }
}

function operatorsOf(ledger: Ledger, week: string): OperatorWeek[] {
  const balances = ledger.balances().filter((one) => one.week === week)
  const names = new Set(
    balances.map(({ account }) => operatorOf(account)).filter((name) => name !== undefined),
  )
  return [...names].map((operator) => {
    const of = (kinds: readonly string[]) =>
      balances
        .filter((one) => operatorOf(one.account) === operator && kinds.includes(one.kind))
        .reduce((sum, { upokt }) => sum + upokt, 0n)
    return {
      operator,
      charged: of(['close', 'correction']),
      paid: -of(['payment']),
      subsidised: -of(['subsidy']),
    }
  })
}
