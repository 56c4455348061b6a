import type { Layout } from '../claims/index.ts'
import type { Cells } from './cells.ts'

/** Why a claim is not paid. */
export const unpaid = ['late', 'expired', 'invalid', 'challenge'] as const
export type Unpaid = (typeof unpaid)[number]
export type ClaimStatus = 'paid' | Unpaid

/**
 * Whether a claim is paid. Morse mints when a proof is executed (`proof.go`, `ExecuteProof`), and pays a
 * hundredth for challenges, which are no relays. Shannon pays what `EventClaimSettled` names.
 */
export function statusOf(cells: Cells, layout: Layout): ClaimStatus {
  return layout.generation === 'morse' ? morse(cells, layout) : shannon(cells, layout)
}

function morse(cells: Cells, { status, evidence }: Layout): ClaimStatus {
  const kind = cells.text(evidence)
  if (kind !== '1' && kind !== '2') {
    throw cells.error(evidence, `'${kind}' is neither 1 (relays) nor 2 (challenges)`)
  }
  const text = cells.text(status)
  switch (text) {
    case 'proven':
      return kind === '1' ? 'paid' : 'challenge'
    case 'late':
    case 'expired':
    case 'invalid':
      return text
    default:
      throw cells.error(status, `'${text}' is none of proven, late, expired, invalid`)
  }
}

function shannon(cells: Cells, { status, proofStatus }: Layout): ClaimStatus {
  const event = status < 0 ? 'EventClaimSettled' : cells.text(status)
  switch (event) {
    case 'EventClaimSettled':
      return proofStatus < 0 ? 'paid' : settled(cells, proofStatus)
    case 'EventClaimExpired':
      return 'expired'
    case 'EventClaimDiscarded':
      return 'invalid'
    default:
      throw cells.error(
        status,
        `'${event}' is none of EventClaimSettled, EventClaimExpired, EventClaimDiscarded`,
      )
  }
}

/** 0 pending (no proof was asked for), 1 validated, 2 invalid. */
function settled(cells: Cells, column: number): ClaimStatus {
  const text = cells.text(column)
  if (text === '0' || text === '1') return 'paid'
  if (text === '2') return 'invalid'
  throw cells.error(column, `'${text}' is none of 0, 1, 2`)
}
