import { IqError } from '../../errors/index.ts'
import { type Charge, chargesOf, type Tally } from '../tally/index.ts'
import { accounts, owedBy } from './accounts.ts'
import type { Ledger } from './ledger.ts'
import { type Posting, signedTransfer, type Transfer } from './posting.ts'

/** What a week was closed, or corrected, from: kept in its posting as JSON. */
export interface Closing {
  readonly week: string
  /** SHA-256 of the claim file; the claims stay in it. */
  readonly claims: string
  readonly operators: string
  readonly tiers: string
  readonly poktUsd: string
  readonly charges: readonly ClosedCharge[]
}

/** A charge, its whole numbers as text. */
interface ClosedCharge {
  readonly operator: string
  readonly chain: string
  readonly relays: string
  readonly upokt: string
}

/**
 * Closes the week of a tally: mint and charge of every operator and chain, in one posting.
 * @returns false when it was closed from the same input before
 * @throws IqError `CHANGED` when it was closed from other input; `DATA` when applications have no operator
 */
export function closeWeek(ledger: Ledger, tally: Tally): boolean {
  requireMapped(tally)
  const closing = closingOf(tally)
  return ledger.post(() => {
    const before = ledger.closingOf(tally.week)
    const detail = JSON.stringify(closing)
    if (before !== undefined && before !== detail) throw closedBefore(tally.week, before)
    return {
      source: `close:${tally.week}`,
      kind: 'close',
      week: tally.week,
      memo: `${tally.claims} claims`,
      detail,
      transfers: closing.charges.flatMap(transfersOf),
    }
  })
}

/**
 * Corrects a closed week: posts, for every operator and chain, by how much the new tally differs from
 * what the week stands at.
 * @param replaced SHA-256 of the claim file that the new one replaces
 * @returns false when this correction was made before
 * @throws IqError `USAGE` when the week is open; `CHANGED` unless it stands at `replaced`
 */
export function correctWeek(ledger: Ledger, tally: Tally, replaced: string): boolean {
  requireMapped(tally)
  const closing = closingOf(tally)
  const source = `correction:${tally.week}:${replaced}:${tally.file.sha256}`
  return ledger.post(() => {
    const detail = JSON.stringify({ ...closing, replaces: replaced })
    const posting = { source, kind: 'correction', week: tally.week, detail } as const
    const memo = `replaces claims ${replaced}`
    if (ledger.hasPosting(source)) return { ...posting, memo, transfers: [] }
    const standing = standingOf(ledger, tally.week)
    if (standing === undefined) throw new IqError('USAGE', `week ${tally.week} is not closed`)
    if (standing.claims !== replaced) {
      throw new IqError('CHANGED', `week ${tally.week} stands at claims ${standing.claims}`, {
        next: `--corrects must name that file's SHA-256, not ${replaced}`,
      })
    }
    const transfers = differences(standing.charges, closing.charges).flatMap(transfersOf)
    return { ...posting, memo, transfers } satisfies Posting
  })
}

/** What the week stands at: its last correction, or its closing. */
export function standingOf(ledger: Ledger, week: string): Closing | undefined {
  const last = ledger
    .postings()
    .findLast((one) => one.week === week && (one.kind === 'close' || one.kind === 'correction'))
  return last === undefined ? undefined : (JSON.parse(last.detail) as Closing)
}

function requireMapped({ lines, file }: Tally): void {
  const [unmapped, ...more] = lines.filter(({ operator }) => operator === null)
  if (unmapped === undefined) return
  const others = more.length === 0 ? '' : ` and ${more.length} more`
  throw new IqError(
    'DATA',
    `${file.path}: no operator answers for application ${unmapped.application} on ${unmapped.chain}${others}`,
    { next: 'add them to the map of operators: every relay that mints is charged to somebody' },
  )
}

function closingOf(tally: Tally): Closing {
  return {
    week: tally.week,
    claims: tally.file.sha256,
    operators: tally.operators,
    tiers: tally.rates.tiers,
    poktUsd: tally.rates.poktUsd,
    charges: chargesOf(tally).map(closedCharge),
  }
}

function closedCharge({ operator, chain, relays, upokt }: Omit<Charge, 'claims'>): ClosedCharge {
  return { operator, chain, relays: relays.toString(), upokt: upokt.toString() }
}

function transfersOf({ operator, chain, relays, upokt }: ClosedCharge): Transfer[] {
  const amount = { chain, relays: BigInt(relays), upokt: BigInt(upokt) }
  return [
    ...signedTransfer({ debit: accounts.minted, credit: accounts.supply, ...amount }),
    ...signedTransfer({ debit: owedBy(operator), credit: accounts.toBurn, ...amount }),
  ]
}

function differences(
  before: readonly ClosedCharge[],
  after: readonly ClosedCharge[],
): ClosedCharge[] {
  const key = ({ operator, chain }: ClosedCharge) => JSON.stringify([operator, chain])
  const negative = before.map((charge) => ({
    ...charge,
    relays: `-${charge.relays}`,
    upokt: `-${charge.upokt}`,
  }))
  const sums = new Map<string, ClosedCharge>()
  for (const charge of [...negative, ...after]) {
    const so = sums.get(key(charge))
    sums.set(key(charge), {
      ...charge,
      relays: (BigInt(so?.relays ?? 0) + BigInt(charge.relays)).toString(),
      upokt: (BigInt(so?.upokt ?? 0) + BigInt(charge.upokt)).toString(),
    })
  }
  return [...sums.values()]
}

function closedBefore(week: string, detail: string): IqError {
  const { claims } = JSON.parse(detail) as Closing
  return new IqError('CHANGED', `week ${week} is closed already, from claims ${claims}`, {
    next: `a week is closed once; post a correction with --corrects ${claims}`,
  })
}
