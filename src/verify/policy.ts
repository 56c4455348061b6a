import type { PublicKey } from '../envelope/index.ts'
import { nodeEvalTypes } from '../report/index.ts'

/** Whom and what a verifier trusts. Nothing of it is ever taken from a signed file. */
export interface VerifyPolicy {
  /** Keys of the certifiers. */
  readonly keys: readonly PublicKey[]
  /** How many distinct keys must have signed. Default 1. */
  readonly threshold?: number
  /** Keys of operators of nodes, to check proofs of control that carry no key. Default: none. */
  readonly operatorKeys?: readonly PublicKey[]
  /** Accepted types of predicate. Default: only ours, `nodeEvalTypes`. */
  readonly predicateTypes?: readonly string[]
  /** The time at which the certificate must be valid. */
  readonly now: Date
  /** Milliseconds by which clocks may differ. Default 300 000. */
  readonly clockSkewMs?: number
}

/**
 * Fills in the defaults.
 * @throws RangeError for a threshold that nothing or nobody could meet, an invalid time or skew
 */
export function completePolicy(policy: VerifyPolicy): Required<VerifyPolicy> {
  const complete = {
    threshold: 1,
    operatorKeys: [],
    predicateTypes: nodeEvalTypes,
    clockSkewMs: 300_000,
    ...policy,
  }
  const { threshold, clockSkewMs, now } = complete
  if (!Number.isInteger(threshold) || threshold < 1) {
    throw new RangeError(`threshold must be a whole number of keys, at least 1, not ${threshold}`)
  }
  if (!(clockSkewMs >= 0) || Number.isNaN(now.getTime())) {
    throw new RangeError('the clock and its skew must be times')
  }
  return complete
}
