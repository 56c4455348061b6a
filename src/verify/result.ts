import type { InTotoStatement } from '../envelope/index.ts'
import type { Report, Statement } from '../report/index.ts'
import type { Check } from './checklist.ts'

/** What was read, after its signature verified. */
export type VerifiedContent =
  | {
      readonly kind: 'node-eval'
      readonly statement: Statement
      /** undefined when `report.json` was not given. */
      readonly report: Report | undefined
    }
  | { readonly kind: 'foreign'; readonly statement: InTotoStatement }

/** What logs and timestamp authorities say something about. */
export interface SignedBytes {
  /** SHA-256 of the payload, lower-case hex. */
  readonly payload: string
  readonly signatures: readonly {
    readonly keyid: string
    /** SHA-256 of the bytes of the signature, lower-case hex. */
    readonly digest: string
    readonly bytes: Buffer
  }[]
  /** Answers of timestamp authorities about the signature, in DER; not looked at. */
  readonly timestamps: readonly Buffer[]
}

/**
 * The outcome of a verification. `verified` says who stated the score, that nothing was changed, and that
 * transcript and tiers lead to it; not that the answers were given. `insufficient`: all that was looked at
 * holds, but nothing was decided again.
 */
export type VerifyResult =
  | {
      readonly verdict: 'verified' | 'insufficient' | 'expired'
      /** Every check made, in order. */
      readonly checks: readonly Check[]
      /** What was not checked and why, one sentence each. */
      readonly unchecked: readonly string[]
      /** Fingerprints of the trusted keys that signed. */
      readonly signers: readonly string[]
      readonly signed: SignedBytes
      /** What is nobody's word but the signer's, one clause each. */
      readonly word: readonly string[]
      /** Whether every answer was judged again. */
      readonly isJudged: boolean
      /** Whether the operator's signature was checked: the key controls the node. */
      readonly isProven: boolean
      readonly content: VerifiedContent
    }
  | {
      readonly verdict: 'invalid'
      /** The checks made; the last one failed. */
      readonly checks: readonly Check[]
    }
