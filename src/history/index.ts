/**
 * Past runs, read back from journals and published reports, and what they teach.
 *
 *     journals ──────┬─► past-runs ─┬─► compare ─► difference, covert
 *     report-folder ─┘              ├─► calibrate-from ─► item parameters
 *          └─► node-scores ─► anchors (equating)
 *          └─► regenerate: the items of a run once more
 *     run-index/ ─► run-list: what `iqchains runs` lists and prunes
 */

// reading

export { folderStore } from './folder-store.ts'
export { type JournaledRun, type Journals, readJournals } from './journals.ts'
export { latestScores } from './node-scores.ts'
export type { PastRun, PastSample } from './past-run.ts'
export { readPastRuns } from './past-runs.ts'
export { type PastReport, readReportFolder, readReports } from './report-folder.ts'

// making again

export { type RegeneratedItem, regenerateItems } from './regenerate.ts'
export { type RunEntry, RunIndex } from './run-index/index.ts'

export { type ListedRun, listRuns, pruneRuns, type RunFilter } from './run-list.ts'

// comparing

export { type Comparison, compareRuns } from './compare.ts'
export { type ComparedRun, readComparedRun } from './compared-run.ts'
export { type CovertComparison, evidenceNeeded } from './covert.ts'
export type { Difference } from './difference.ts'

// learning

export { anchorsOf, suiteNamed } from './anchors.ts'
export { calibrateFrom } from './calibrate-from.ts'
