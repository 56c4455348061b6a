import { IqError } from '../errors/index.ts'
import { fitItems, type ItemModel, type PastReport } from '../inference/index.ts'
import { taskOffsets } from '../verdict/index.ts'
import { type Calibration, decimals } from './schema.ts'
import { type CalibratedSuite, parameterOf, sizeOf, taskSizes } from './suite.ts'

/** Past runs from which forecasts help at all (a Rasch model needs 30 to 50 of them). */
const fewestReports = 30
/** Past runs from which a slope of its own for each item is worth having (200 to 250). */
const reportsFor2PL = 200

/** What a past run scored on one item. */
export interface PastScore {
  readonly task: number
  readonly item: number
  /** Points, 0 to 1. */
  readonly score: number
}

/** The model that a number of past runs can carry. */
function modelFor(reports: number): ItemModel {
  return reports >= reportsFor2PL ? '2PL' : '1PL'
}

/**
 * Fits the item parameters of a suite to past runs of it.
 * @throws IqError `DATA` for fewer than 30 runs, or when a run names an item the suite does not have
 */
export function calibrate(
  suite: CalibratedSuite,
  runs: readonly (readonly PastScore[])[],
): Calibration {
  const { name, version, digest } = suite
  if (runs.length < fewestReports) {
    throw new IqError(
      'DATA',
      `${name} ${version}: ${runs.length} past runs with the digest ${digest.slice(0, 12)}..., and ${fewestReports} are needed`,
      { next: 'name more folders of reports or runs with --from' },
    )
  }
  const offsets = taskOffsets(taskSizes(suite))
  const model = modelFor(runs.length)
  const itemCount = taskSizes(suite).reduce((sum, { size }) => sum + size, 0)
  const reports = runs.map((run) => pastReport(suite, run, offsets))
  const { slopes, intercepts } = fitItems(reports, itemCount, model)
  return {
    schema: 'iqchains/calibration/v1',
    suite: { name, version, digest },
    model,
    reports: runs.length,
    tasks: suite.tasks.map(({ task }, index) => {
      const start = offsets[index] ?? 0
      return {
        name: task.name,
        slopes: slopes.slice(start, start + sizeOf(task)).map(rounded),
        intercepts: intercepts.slice(start, start + sizeOf(task)).map(rounded),
      }
    }),
  }
}

/** Partial points count as the nearer of right and wrong: the model knows nothing else. */
function pastReport(
  { name, tasks }: CalibratedSuite,
  run: readonly PastScore[],
  offsets: readonly number[],
): PastReport {
  return run.map(({ task: at, item, score }) => {
    const task = tasks[at]?.task
    if (task === undefined || item >= task.size) {
      throw new IqError('DATA', `${name} has no item ${item} in its task ${at}`)
    }
    return [(offsets[at] ?? 0) + parameterOf(task, item), Math.round(score)]
  })
}

function rounded(value: number): number {
  return Number(value.toFixed(decimals))
}
