import {
  accounts,
  type Balance,
  type Closing,
  currentClosing,
  debtorOf,
  type Ledger,
  payerOf,
  requireClosed,
} from '../ledger/index.ts'
import { inOrder } from '../order.ts'
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

/** Amounts of upokt in one week. */
export interface Amounts {
  readonly charged: bigint
  readonly paid: bigint
  /** Taken over by the DAO. */
  readonly subsidised: bigint
  readonly burned: bigint
}

/** Amounts of one operator. */
export interface OperatorWeek extends Amounts {
  readonly operator: string
}

/** Amounts of one operator on one chain; '' is what it paid beyond its charges. */
export interface ChainWeek extends OperatorWeek {
  readonly chain: string
  readonly relays: bigint
}

/** One week of the flow of funds. */
export interface WeekReport extends WeekExtras {
  readonly week: string
  readonly from: string
  readonly until: string
  readonly closing: Closing
  /** How often the closing was corrected. */
  readonly corrections: number
  readonly operators: readonly OperatorWeek[]
  /** In the order of operator and chain. */
  readonly chains: readonly ChainWeek[]
  readonly minted: bigint
  readonly charged: bigint
  readonly paid: bigint
  readonly burned: bigint
}

/**
 * The report of a closed week, from the books; payments and burns are those booked for this week.
 * @throws IqError `USAGE` when the week is not closed
 */
export function reportWeek(ledger: Ledger, name: string): WeekReport {
  const { name: week, from, until } = parseWeek(name)
  requireClosed(ledger, week)
  const closing = currentClosing(ledger, week)
  if (closing === undefined) throw new RangeError(`${week}: closed without a closing`)
  const balances = ledger.balances().filter((one) => one.week === week)
  const chains = chainsOf(balances, closing)
  const total = (amount: (one: ChainWeek) => bigint) =>
    chains.reduce((sum, one) => sum + amount(one), 0n)
  return {
    week,
    from: `${from}Z`,
    until: `${until}Z`,
    closing,
    corrections: ledger.closings(week).length - 1,
    operators: operatorsOf(chains),
    chains,
    minted: sumOf(
      balances.filter((one) => one.account === accounts.minted),
      ['close', 'correction'],
    ),
    charged: total(({ charged }) => charged),
    paid: total(({ paid }) => paid),
    burned: total(({ burned }) => burned),
  }
}

function chainsOf(balances: readonly Balance[], { charges }: Closing): ChainWeek[] {
  const named = balances.flatMap((balance) => {
    const operator = debtorOf(balance.account) ?? payerOf(balance.account)
    return operator === undefined ? [] : [{ ...balance, operator }]
  })
  const cells = Map.groupBy(named, ({ operator, chain }) => JSON.stringify([operator, chain]))
  return [...cells.values()]
    .map((of) => {
      const { operator = '', chain = '' } = of[0] ?? {}
      const owed = of.filter(({ account }) => debtorOf(account) !== undefined)
      const held = of.filter(({ account }) => payerOf(account) !== undefined)
      const charge = charges.find((one) => one.operator === operator && one.chain === chain)
      return {
        operator,
        chain,
        relays: BigInt(charge?.relays ?? 0),
        charged: sumOf(owed, ['close', 'correction']),
        paid: sumOf(held, ['payment']),
        subsidised: -sumOf(owed, ['subsidy']),
        burned: -sumOf(held, ['burn']),
      }
    })
    .sort((a, b) => inOrder(a.operator, b.operator) || inOrder(a.chain, b.chain))
}

function operatorsOf(chains: readonly ChainWeek[]): OperatorWeek[] {
  return [...Map.groupBy(chains, ({ operator }) => operator)].map(([operator, of]) => {
    const total = (amount: (one: ChainWeek) => bigint) =>
      of.reduce((sum, one) => sum + amount(one), 0n)
    return {
      operator,
      charged: total(({ charged }) => charged),
      paid: total(({ paid }) => paid),
      subsidised: total(({ subsidised }) => subsidised),
      burned: total(({ burned }) => burned),
    }
  })
}

/** What is still to be paid; negative: paid too much. */
export function dueOf({ charged, paid, subsidised }: Amounts): bigint {
  return charged - paid - subsidised
}

function sumOf(balances: readonly Balance[], kinds: readonly Balance['kind'][]): bigint {
  return balances
    .filter(({ kind }) => kinds.includes(kind))
    .reduce((sum, { upokt }) => sum + upokt, 0n)
}
