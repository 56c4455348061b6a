/**
 * Scorers: a picture becomes findings (what is seen, read and compared), which are kept as the text of the
 * answer. Judging findings is a pure function of `judge`. Loaded by picture suites only.
 *
 * ```
 * bytes ─► scorer ─► scorer-thread ─► look ─► decode ─► detector, or named-detector ─► colours ──┐
 *         (threads)   messages          │               lettering ◄ line-boxes ├─► Findings
 *                                       └─ given ─────► compare ◄ greys ──────┘
 *                                          weights: files pinned by SHA-256
 * ```
 */

export {
  answerOf,
  type Comparison,
  type Findings,
  type ReadFindings,
  readFindings,
  type SeenObject,
  writeFindings,
} from './findings.ts'
export type { Looked } from './look.ts'
export type { NamedDetector } from './named-detector.ts'
export { requireParts } from './require-parts.ts'
export { openScorer, type Scorer } from './scorer.ts'
export { requirePinned } from './weights.ts'
