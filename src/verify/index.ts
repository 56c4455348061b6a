/**
 * Checking a published report offline: signatures, digests, claims, arithmetic, verdicts, times.
 *
 * ```
 * verifyFolder ─► VerifyInput ─► verifyReport ─► VerifyResult
 *                                                     │
 *   signed-statement (signatures) ─┬─► foreign: subjects only
 *                                  └─► node-eval: subjects ─► report ─► claims ─► arithmetic
 *                                        ─► transcript ─► replay (verdicts) ─► rescore ─► times
 * ```
 */

export { objectionTo } from './check-draft.ts'
export type { Check, CheckName } from './checklist.ts'
export type { VerifyInput } from './input.ts'
export type { VerifyPolicy } from './policy.ts'
export type { ReplayInput } from './replay.ts'
export type { SignedBytes, VerifiedContent, VerifyResult } from './result.ts'
export {
  type BundleOutcome,
  type PolicyResult,
  type SubjectDecision,
  type TrustPolicy,
  verifyUnderPolicy,
} from './under-policy.ts'
export { type FolderPolicy, verifyFolder } from './verify-folder.ts'
export { verifyReport } from './verify-report.ts'
