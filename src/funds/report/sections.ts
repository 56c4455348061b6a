import { inPokt } from '../upokt.ts'
import type { WeekReport } from './week-report.ts'

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
  return [
    operators(report),
    charges(report),
    ...apart(report),
    ...network(report),
    ...drift(report),
    ...flags(report),
  ]
}

function operators({ operators }: WeekReport): Section {
  return {
    title: 'Operators',
    remark: 'Payments and subsidies are those booked for this week.',
    head: ['operator', 'charged POKT', 'paid POKT', 'subsidised POKT', 'outstanding POKT'],
    rows: operators.map(({ operator, charged, paid, subsidised }) => [
      operator,
      inPokt(charged),
      inPokt(paid),
      inPokt(subsidised),
      inPokt(charged - paid - subsidised),
    ]),
  }
}

function charges({ closing }: WeekReport): Section {
  return {
    title: 'Relays, mint and charge',
    remark: `A POKT at $${closing.poktUsd}; claims ${closing.claims}.`,
    head: ['operator', 'chain', 'relays', 'minted = charged POKT'],
    rows: closing.charges.map(({ operator, chain, relays, upokt }) => [
      operator,
      chain,
      relays,
      inPokt(BigInt(upokt)),
    ]),
  }
}

function apart({ apart }: WeekReport): Section[] {
  if (apart === undefined) return []
  return [
    {
      title: 'Claims that are not paid',
      remark: 'They mint nothing and are charged to nobody.',
      head: ['why', 'claims', 'relays'],
      rows: Object.entries(apart).map(([why, { claims, relays }]) => [
        why,
        `${claims}`,
        `${relays}`,
      ]),
    },
  ]
}

function network({ reconciled }: WeekReport): Section[] {
  if (reconciled === undefined) return []
  return [
    {
      title: 'The network beside the agreement',
      remark: 'Agreed: one to one. What the network minted instead is shown, not hidden; POKT.',
      head: [
        'chain',
        'agreed',
        'claimed',
        'settled',
        'minted',
        'minted - agreed',
        'ratio',
        'unpaid service',
        'burned for good',
        'inflation',
        'unexplained claims',
      ],
      rows: reconciled.map((one) => [
        one.chain,
        inPokt(one.agreed),
        inPokt(one.claimed),
        inPokt(one.settled),
        inPokt(one.minted),
        inPokt(one.difference),
        one.mintRatio ?? '-',
        inPokt(one.overservicingLoss),
        inPokt(one.deflation),
        inPokt(one.inflation),
        `${one.unexplained}`,
      ]),
    },
  ]
}

function drift({ drift }: WeekReport): Section[] {
  if (drift === undefined) return []
  return [
    {
      title: 'Price drift within the week',
      remark: 'What a relay was worth at the close of each day, against its fixed price.',
      head: ['chain', 'day', 'realised USD', '%'],
      rows: drift.map(({ chain, date, realisedUsd, percent }) => [
        chain,
        date,
        realisedUsd,
        percent,
      ]),
    },
  ]
}

function flags({ flags }: WeekReport): Section[] {
  if (flags === undefined) return []
  return [
    {
      title: 'Relays without a valid certificate, or of another price',
      remark: 'They are charged all the same; the DAO decides what follows.',
      head: ['supplier', 'chain', 'claims', 'relays', 'POKT', 'why'],
      rows: flags.map(({ supplier, chain, claims, relays, upokt, why }) => [
        supplier,
        chain,
        `${claims}`,
        `${relays}`,
        inPokt(upokt),
        why.kind === 'no-certificate'
          ? 'no certificate'
          : `certified at $${why.certified}, charged at $${why.charged}`,
      ]),
    },
  ]
}
