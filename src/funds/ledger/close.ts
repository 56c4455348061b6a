import { IqError } from '../../errors/index.ts'
import type { Tally } from '../tally/index.ts'
import { accounts, owedBy } from './accounts.ts'
import { requireClosed } from './cells.ts'
import { type ClosedCharge, closingOf, readClosing } from './closing.ts'
import type { Ledger } from './ledger.ts'
import { type ClosingRow, type Posting, signedTransfer, type Transfer } from './posting.ts'

/**
 * Closes the week of a tally: mint and charge, one posting for each operator and chain, all or none.
 * @param leaveOut chains without a rate whose claims may be charged to nobody
 * @returns false when it was closed from the same input before
 * @throws IqError `CHANGED` when it was closed from other input; `DATA` when applications have no
 * operator or chains no rate
 */
export function closeWeek(ledger: Ledger, tally: Tally, leaveOut: readonly string[] = []): boolean {
  requireWhole(tally, leaveOut)
  const closing = closingOf(tally)
  const detail = JSON.stringify(closing)
  return ledger.post(() => {
    const closings = ledger.closings(tally.week)
    const [first] = closings
    if (first?.detail === detail) return { postings: [] }
    if (first !== undefined) throw closedBefore(closings)
    const row = { week: tally.week, number: 0, claims: closing.claims, detail }
    return { closing: row, postings: closing.charges.map((charge) => postingOf(row, charge)) }
  })
}

/**
 * Corrects a closed week: posts, for every operator and chain, by how much the new tally differs from
 * what the week stands at.
 * @param replaced SHA-256 of the claim file that the new one replaces
 * @returns false when the week stands at the same input already
 * @throws IqError `USAGE` when the week is open; `CHANGED` unless it stands at `replaced`
 */
export function correctWeek(
  ledger: Ledger,
  tally: Tally,
  replaced: string,
  leaveOut: readonly string[] = [],
): boolean {
  requireWhole(tally, leaveOut)
  const closing = closingOf(tally)
  const detail = JSON.stringify(closing)
  return ledger.post(() => {
    requireClosed(ledger, tally.week)
    const closings = ledger.closings(tally.week)
    const standing = closings.at(-1)
    if (standing === undefined || standing.detail === detail) return { postings: [] }
    if (standing.claims !== replaced) {
      throw new IqError('CHANGED', `week ${tally.week} stands at claims ${standing.claims}`, {
        next: `--corrects must name that file's SHA-256, not ${replaced}`,
      })
    }
    const row = { week: tally.week, number: closings.length, claims: closing.claims, detail }
    const changes = differences(readClosing(standing.detail).charges, closing.charges)
    return { closing: row, postings: changes.map((charge) => postingOf(row, charge)) }
  })
}

/**
 * Nothing of the week is lost on the way to a charge, but what is left out by order.
 * @throws IqError `DATA` when applications have no operator, chains no rate, or the week no claim at all
 */
export function requireWhole(tally: Tally, leaveOut: readonly string[]): void {
  const { lines, file, unpriced, otherWeeks, claims, week } = tally
  if (otherWeeks.claims > 0 && otherWeeks.claims === claims) {
    throw new IqError('DATA', `${file.path}: none of its ${claims} claims is of ${week}`, {
      next: 'the rates say which week is tallied: name those of the week of the claims',
    })
  }
  const strange = unpriced.filter(({ chain }) => !leaveOut.includes(chain))
  const [first] = strange
  if (first !== undefined) {
    const all = strange.map(({ chain }) => chain)
    throw new IqError(
      'DATA',
      `${file.path}: no rate for ${first.claims} claims, ${first.relays} relays on chain '${first.chain}'${andMore(all.length)}`,
      {
        next: `price them in tiers.json and make the rates anew, or charge them to nobody: ${all.map((chain) => `--leave-out ${chain}`).join(' ')}`,
      },
    )
  }
  const unmapped = lines.filter(({ operator }) => operator === null)
  const [line] = unmapped
  if (line === undefined) return
  throw new IqError(
    'DATA',
    `${file.path}: no operator answers for application ${line.application} on ${line.chain}${andMore(unmapped.length)}`,
    { next: 'add them to the map of operators: every relay that mints is charged to somebody' },
  )
}

function andMore(count: number): string {
  return count === 1 ? '' : ` and ${count - 1} more`
}

function postingOf({ week, number, claims }: ClosingRow, charge: ClosedCharge): Posting {
  const { operator, chain } = charge
  const kind = number === 0 ? 'close' : 'correction'
  return {
    source: `${kind}:${week}:${number}:${chain}:${operator}:${claims}`,
    kind,
    week,
    chain,
    operator,
    claims,
    detail: JSON.stringify(charge),
    transfers: transfersOf(charge),
  }
}

function transfersOf({ operator, chain, relays, upokt }: ClosedCharge): Transfer[] {
  const amount = { chain, relays: BigInt(relays), upokt: BigInt(upokt) }
  return [
    ...signedTransfer({ debit: accounts.minted, credit: accounts.supply, ...amount }),
    ...signedTransfer({ debit: owedBy(operator), credit: accounts.toBurn, ...amount }),
  ]
}

/** By how much every operator and chain changes; what does not change is left out. */
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
  return [...sums.values()].filter(({ relays, upokt }) => relays !== '0' || upokt !== '0')
}

function closedBefore(closings: readonly ClosingRow[]): IqError {
  const [first] = closings
  const week = first?.week
  return new IqError('CHANGED', `week ${week} is closed already, from claims ${first?.claims}`, {
    next: `a week is closed once; post a correction with --corrects ${closings.at(-1)?.claims}`,
  })
}
