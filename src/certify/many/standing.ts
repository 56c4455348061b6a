import { type ErrorCode, exitCodes } from '../../errors/index.ts'
import { reportStanding } from '../../publish/index.ts'
import type { Report } from '../../report/index.ts'

/** How it ended with one node of a list. */
export type NodeEnd =
  /** The report as a whole, or what it says of the chain that the list names. */
  | {
      readonly kind: 'tested'
      readonly standing: 'certified' | 'denied' | 'inconclusive' | 'not-asked'
      readonly run: string
      readonly folder: string
      readonly report: Report
      /** Whether it was complete before: nothing was asked. */
      readonly isOld: boolean
    }
  /** There is no report. */
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      readonly message: string
      readonly next: string | undefined
    }
  /** Stopped before it was its turn. */
  | { readonly kind: 'left' }

/** What a report says of a node: of one chain, or as a whole. @param now milliseconds since 1970 */
export function standingOf(
  report: Report,
  chain: string | undefined,
  now: number,
): Extract<NodeEnd, { kind: 'tested' }>['standing'] {
  const whole = reportStanding(report, now)
  if (whole === 'ended') return 'inconclusive'
  if (chain === undefined || whole === 'not-asked') return whole
  return report.verdicts.find((one) => one.chain === chain)?.verdict ?? 'inconclusive'
}

/** The exit code for a whole list: that of what somebody has to look at first. */
export function exitCodeOfAll(ends: readonly NodeEnd[]): number {
  const codes = new Set(ends.map(exitCodeOfEnd))
  return order.find((code) => codes.has(code)) ?? 0
}

/** Interrupted; internal; configuration; not reached; what cannot be verified; undecided; denied. */
const order = [130, 1, 2, 5, 6, 4, 3] as const

function exitCodeOfEnd(end: NodeEnd): number {
  switch (end.kind) {
    case 'left':
      return exitCodes.INTERRUPTED
    case 'failed':
      return exitCodes[end.code]
    case 'tested':
      return ofStanding[end.standing]
  }
}

const ofStanding = {
  certified: 0,
  'not-asked': 0,
  denied: exitCodes.TIER_NOT_MET,
  inconclusive: exitCodes.INCONCLUSIVE,
} as const
