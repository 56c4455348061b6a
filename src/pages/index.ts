/**
 * What people read in a browser: nothing inline, nothing from elsewhere, complete without the script.
 *
 * ```
 * Report, SampleLine, EvidenceCourse ─► report/ (figures, verdicts, evidence, tasks, transcript, checks) ─┐
 * rows ─► table (sorted and filtered by table-view, or by script/) ───────────────────────────────────────┼─► framed
 *                                                                               style, script, icon ──────┘
 * pictures, what was found in them ─► contact-sheet: one file of its own
 * ```
 */

export type { Shown } from './cell.ts'
export {
  contactSheet,
  type Marked,
  type SheetEntry,
  type SheetPicture,
} from './contact-sheet.ts'
export type { EvidenceCourse } from './evidence-course.ts'
export { framed, icon } from './frame.ts'
export { questionOf } from './question.ts'
export { outcomeWords, type Picture } from './report/answers.ts'
export { type Checked, checksSection } from './report/checks.ts'
export { evidenceSection } from './report/evidence.ts'
export { selfCheckSection } from './report/self-check.ts'
export { reportFacts, reportFigures, serviceSection } from './report/summary.ts'
export { tasksChart, tasksSection } from './report/tasks.ts'
export {
  firstWrong,
  latestAnswers,
  outcomeLinks,
  pagesOf,
  type Transcript,
  transcriptPage,
} from './report/transcript.ts'
export { verdictInWords, verdictsSection } from './report/verdicts.ts'
export { courseOfReport } from './report-course.ts'
export { script } from './script/index.ts'
export { style } from './style.ts'
export { facts, figures, table } from './table.ts'
export { TableView } from './table-view.ts'
export { visibleLine } from './visible.ts'
export { counted, day, nodeName, scoreText } from './words.ts'
