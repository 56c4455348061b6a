/**
 * A run or a report as pages on this machine, before anything is published; live while a run goes on.
 *
 * ```
 * journal ─► localRun ────┐
 * report folder ─► localReport ─► Source ─► Memory ─► app: page, answers, events (changes)
 * pictures of a run that were not right ─► contact-sheet
 * ```
 */
export { wrongPictures } from './contact-sheet.ts'
export { localReport } from './local-report.ts'
export { localRun } from './local-run.ts'
export { serveView } from './view.ts'
