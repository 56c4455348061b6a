/**
 * The use case: a node is certified, start to end. Prints nothing; a listener is told.
 *
 * ```
 * certifyNode ─► begin-test: find-node ─► begin-run (lifetime of evidence) ─┐
 * resumeRun ────────────────────────────────────────────────────────────────┴─► finish-run
 *                │ announce/ (log, seed)   check-control ─► ask-run ─► decide ─► publish ─► record
 * ```
 * many/ certifies each node of a list.
 */

export {
  type Announced,
  type AnnouncedIntent,
  type Announcer,
  announcedOf,
  type BeaconSource,
  type Drawn,
  type DrawOptions,
  type DrawParts,
  drawIntent,
  LogBook,
  type LogOptions,
  newPending,
  type Pending,
  readNonces,
  reportEntry,
  roundsOf,
  wordsOf,
} from './announce/index.ts'
export { beginTest } from './begin-test.ts'
export { certifyNode } from './certify-node.ts'
export { deadlineIn } from './deadline.ts'
export type { CertifyEvent, CertifyListener, RunSubject } from './events.ts'
export { type Certification, examineRun, publishRun } from './finish-run.ts'
export {
  type CertifyNodesOptions,
  certifyNodes,
  estimateNodes,
  exitCodeOfAll,
  type ListForecast,
  type NodeEnd,
  type NodeForecast,
  type NodeResult,
  type NodesEvent,
} from './many/index.ts'
export type { CertifyOptions, OperatorOptions, Route, RunOptions } from './options.ts'
export { type ResumeOptions, resumeRun } from './resume-run.ts'
