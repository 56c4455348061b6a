import { exitCodes } from '../../errors/index.ts'
import { reportStanding } from '../../publish/index.ts'
import type { Report } from '../../report/index.ts'

/** The exit code of a run that was published: a script sees by it whether the node is certified. */
export function exitCodeOf(report: Report, now: number): number {
  switch (reportStanding(report, now)) {
    case 'certified':
    case 'not-asked':
      return 0
    case 'denied':
      return exitCodes.TIER_NOT_MET
    case 'ended':
    case 'inconclusive':
      return exitCodes.INCONCLUSIVE
  }
}
