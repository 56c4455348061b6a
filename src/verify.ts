/**
 * `iq-chains/verify`: checking published reports offline. Loads no database, tokenizer or HTTP client.
 */
export type { ChainTerms } from './chains/index.ts'
export {
  type Algorithm,
  type InTotoStatement,
  loadPublicKey,
  type PublicKey,
} from './envelope/index.ts'
export { type ErrorCode, IqError, isIqError } from './errors/index.ts'
export type { PublishedVerdict, Report, Statement } from './report/index.ts'
export {
  type Check,
  type CheckName,
  type FolderPolicy,
  type ShelfPolicy,
  type SignedBytes,
  type VerifiedContent,
  type VerifyPolicy,
  type VerifyResult,
  verifyFolder as verifyReport,
} from './verify/index.ts'
