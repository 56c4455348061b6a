/** Past runs, read back from journals and published reports, and what they teach. */
export { latestScores } from './node-scores.ts';
export { readPastRuns, readReports } from './past-runs.ts';
export { type Comparison, compareRuns, type Difference, evidenceNeeded } from './compare.ts';
export { readComparedRun } from './compared-run.ts';
export { calibrateFrom } from './calibrate-from.ts';
