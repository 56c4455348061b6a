import type { Flag } from '../quality/index.ts'
import type { Drift, Reconciled } from '../reconcile.ts'
import type { Tally } from '../tally/index.ts'
import { inPokt } from '../upokt.ts'
import { type Amounts, dueOf, type WeekReport } from './week-report.ts'

/** A table of the report, the same in every form. */
export interface Section {
  readonly title: string
  /** A sentence above the table; '' for none. */
  readonly remark: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The tables of a week, in order. */
export function sectionsOf(report: WeekReport): Section[] {
  const { closing, apart, reconciled, drift, flags } = report
  return [
    operators(report),
    chains(report),
    ...(closing.leftOut.length === 0 ? [] : [leftOut(report)]),
    ...(apart === undefined ? [] : [unpaid(apart)]),
    ...(reconciled === undefined ? [] : [networkSection(reconciled)]),
    ...(drift === undefined ? [] : [driftSection(drift)]),
    ...(flags === undefined ? [] : [flagsSection(flags)]),
  ]
}

/** What a POKT costs, and why, as a sentence. */
export function priceInWords({ poktUsd, window }: Pick<Price, 'poktUsd' | 'window'>): string {
  const why =
    window === null ? 'as given' : `mean of the seven closes from ${window.first} to ${window.last}`
  return `1 POKT = $${poktUsd} (${why}).`
}

/** The week as a sentence. */
export function spanInWords({ from, until }: Pick<WeekReport, 'from' | 'until'>): string {
  return `From ${from.slice(0, 10)} until ${until.slice(0, 10)}, 00:00 UTC.`
}

type Price = WeekReport['closing']

const amounts = ['charged POKT', 'subsidised POKT', 'paid POKT', 'burned POKT', 'outstanding POKT']

function cellsOf(one: Amounts): string[] {
  return [one.charged, one.subsidised, one.paid, one.burned, dueOf(one)].map(inPokt)
}

function operators({ operators }: WeekReport): Section {
  return {
    title: 'Operators',
    remark:
      'Payments, subsidies and burns are those booked for this week. What the DAO took over stands with it, below 0.',
    head: ['operator', ...amounts],
    rows: operators.map((one) => [one.operator, ...cellsOf(one)]),
  }
}

function chains({ chains }: WeekReport): Section {
  return {
    title: 'Operators and chains',
    remark: 'Every relay mints what its operator is charged.',
    head: ['operator', 'chain', 'relays', ...amounts],
    rows: chains.map((one) => [
      one.operator,
      one.chain === '' ? '(of no chain)' : one.chain,
      one.relays.toString(),
      ...cellsOf(one),
    ]),
  }
}

function leftOut({ closing }: WeekReport): Section {
  return {
    title: 'Chains without a rate',
    remark: 'Nobody agreed what their relays cost: they are charged to nobody.',
    head: ['chain', 'claims', 'relays'],
    rows: closing.leftOut.map(({ chain, claims, relays }) => [chain, `${claims}`, relays]),
  }
}

function unpaid(apart: Tally['apart']): Section {
  return {
    title: 'Claims that are not paid',
    remark: 'They mint nothing and are charged to nobody.',
    head: ['why', 'claims', 'relays'],
    rows: Object.entries(apart).map(([why, { claims, relays }]) => [why, `${claims}`, `${relays}`]),
  }
}

/** The network's own figures beside what was agreed. */
export function networkSection(reconciled: readonly Reconciled[]): Section {
  return {
    title: 'The network beside the agreement',
    remark: 'Agreed: one to one. What the network minted instead is shown, not hidden; POKT.',
    head: [
      'chain',
      'agreed',
      'claimed',
      'settled',
      'minted',
      'minted - agreed',
      'minted / settled',
      'served unpaid',
      'settled - minted',
      'inflation',
      'unexplained claims',
    ],
    rows: reconciled.map((one) => [
      one.chain,
      ...[one.agreed, one.claimed, one.settled, one.minted, one.difference].map(inPokt),
      one.mintRatio ?? '-',
      ...[one.overservicingLoss, one.deflation].map(inPokt),
      one.inflation === null ? '-' : inPokt(one.inflation),
      one.unexplained === null ? '-' : `${one.unexplained}`,
    ]),
  }
}

/** What a relay was worth on each day. */
export function driftSection(drift: readonly Drift[]): Section {
  return {
    title: 'Price drift within the week',
    remark: 'What a relay was worth at the close of each day, against its fixed price.',
    head: ['chain', 'day', 'fixed USD', 'realised USD', 'drift %'],
    rows: drift.map(({ chain, date, fixedUsd, realisedUsd, percent }) => [
      chain,
      date,
      fixedUsd,
      realisedUsd,
      percent,
    ]),
  }
}

/** Relays whose certificate is not as it should be; the total is the last row. */
export function flagsSection(flags: readonly Flag[]): Section {
  return {
    title: 'Relays without a valid certificate, or of another price',
    remark: 'They are charged all the same; the DAO decides what follows.',
    head: ['supplier', 'chain', 'claims', 'relays', 'POKT', 'why'],
    rows: [...flags.map(flagRow), ...totals(flags)],
  }
}

function flagRow({ supplier, chain, claims, relays, upokt, why }: Flag): string[] {
  return [supplier, chain, `${claims}`, `${relays}`, inPokt(upokt), flagInWords(why)]
}

function flagInWords(why: Flag['why']): string {
  switch (why.kind) {
    case 'no-node':
      return 'no node named for the supplier'
    case 'no-certificate':
      return 'no valid certificate'
    case 'other-price':
      return why.certified === null || why.certifiedUpokt === null
        ? `certified without a price, charged at $${why.charged}`
        : `certified at $${why.certified} (${inPokt(why.certifiedUpokt)} POKT), charged at $${why.charged}`
  }
}

function totals(flags: readonly Flag[]): string[][] {
  if (flags.length < 2) return []
  const claims = flags.reduce((sum, one) => sum + one.claims, 0)
  const relays = flags.reduce((sum, one) => sum + one.relays, 0n)
  const upokt = flags.reduce((sum, one) => sum + one.upokt, 0n)
  return [['all', '', `${claims}`, `${relays}`, inPokt(upokt), '']]
}
