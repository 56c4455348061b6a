import { type Calibration, calibrate, type PastScore } from '../calibration/index.ts'
import type { Suite } from '../suite/index.ts'
import type { PastRun } from './past-run.ts'

/**
 * Fits the item parameters of a suite to those of the runs that were asked exactly this suite. Items
 * without an answer are left out: they tell of the network, not of the item.
 * @throws IqError `DATA` when the runs are too few or do not fit the suite
 */
export async function calibrateFrom(suite: Suite, runs: readonly PastRun[]): Promise<Calibration> {
  const scores: PastScore[][] = []
  for (const run of runs) {
    if (run.suite.digest !== suite.digest) continue
    const answered: PastScore[] = []
    for await (const { task, item, score, outcome } of run.samples()) {
      if (outcome !== 'missing') answered.push({ task, item, score })
    }
    if (answered.length > 0) scores.push(answered)
  }
  return calibrate(suite, scores)
}
