/**
 * Whom a verifier believes: the policy file, its versions, and the decision about reports.
 *
 *     trust.json ─► schema ─► trust ─► versions ─► chain ─► pinned-trust: the newest that is believed
 *                     └─► edit: the next version
 *     facts of a report ─► qualify ─► qualify-draw, witnessed ─► decide ─► a trust verdict
 *                                                        turning-points: until when it stands
 *     entries-by-subject ─► later-words: what the log said of it since ─┘
 */

export { missingSignatures, newestTrust, type Pin, rootSigners } from './chain.ts'
export { decide, subjectOf } from './decide.ts'
export { type NewKey, nextVersion, withKey, withoutRoot, withRevoked } from './edit.ts'
export type {
  Decision,
  DrawFacts,
  LaterWords,
  LogFacts,
  Reason,
  ReportFacts,
  Seen,
  TrustVerdict,
} from './facts.ts'
export { type LoggedReport, laterWords } from './later-words.ts'
export { believedTrust, readPin, writePin } from './pinned-trust.ts'
export { type Role, type TrustContent, TrustSchema } from './schema.ts'
export {
  readTrust,
  type Trust,
  type TrustedAuthority,
  type TrustedKey,
  trustBytes,
  trustPayload,
  trustPayloadType,
} from './trust.ts'
export { turningPoints } from './turning-points.ts'
export { verificationResult } from './verification-result.ts'
export { draftPath, keepVersion, openTrust, readTrustFile } from './versions.ts'
