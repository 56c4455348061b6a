/**
 * Checking a published report offline: signatures, digests, claims, arithmetic, verdicts, times.
 *
 * ```
 * verifyFolder ─► VerifyInput ─► verifyReport ─► VerifyResult
 *                                                     │
 *   signed-statement (signatures) ─┬─► foreign: subjects only
 *                                  └─► node-eval: subjects ─► report ─► claims ─► node-claims (node,
 *                                        control, draw) ─► arithmetic ─► transcript ─► replay
 *                                        (verdicts) ─► rebuild (to the byte) ─► rescore ─► times
 * verifyUnderPolicy ─► the same for many ─► log-evidence, draw-evidence ─► trust: decide
 * shelf: tiers and suites at hand; transcript: also one sample without the others
 * ```
 */

export type { Check, CheckName } from './checklist.ts'
export type { VerifyInput } from './input.ts'
export type { ReadLog } from './log-evidence.ts'
export type { VerifyPolicy } from './policy.ts'
export type { ReplayInput } from './replay.ts'
export type { SignedBytes, VerifiedContent, VerifyResult } from './result.ts'
export { Shelf, type ShelfPolicy } from './shelf.ts'
export {
  proveSample,
  readSampleProof,
  requireSample,
  type SampleProof,
} from './transcript.ts'
export {
  type BundleOutcome,
  type PolicyResult,
  readLog,
  type SubjectDecision,
  type TrustPolicy,
  verifyUnderPolicy,
} from './under-policy.ts'
export {
  type FolderPolicy,
  openTranscript,
  pictureIn,
  reportFoldersIn,
  verifyFolder,
} from './verify-folder.ts'
export { objectionTo, verifyReport } from './verify-report.ts'
