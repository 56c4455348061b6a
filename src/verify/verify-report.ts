import { canonicalBytes, sha256Hex } from '../digest/index.ts'
import { readStatement } from '../envelope/index.ts'
import { isIqError } from '../errors/index.ts'
import { nodeEvalTypes, type Statement } from '../report/index.ts'
import { Checklist } from './checklist.ts'
import type { VerifyInput } from './input.ts'
import { verifyNodeEval } from './node-eval.ts'
import { completePolicy, type VerifyPolicy } from './policy.ts'
import type { VerifyResult } from './result.ts'
import { readSignedStatement } from './signed-statement.ts'

/**
 * Verifies a signed report offline. The first check that fails ends the verification, so nothing is
 * read out of bytes that no trusted key signed.
 * @throws RangeError for a policy that makes no sense, and whatever reading the transcript throws
 */
export async function verifyReport(
  input: VerifyInput,
  policy: VerifyPolicy,
): Promise<VerifyResult> {
  const complete = completePolicy(policy)
  const list = new Checklist()
  try {
    const opened = await readSignedStatement(input.signed, complete, list)
    if (nodeEvalTypes.includes(opened.statement.predicateType)) {
      return await verifyNodeEval(opened, input, complete, list)
    }
    const { verifyForeign } = await import('./foreign.ts')
    return await verifyForeign(opened, input, list)
  } catch (error) {
    if (!isIqError(error) || error.code !== 'VERIFICATION') throw error
    return { verdict: 'invalid', checks: list.checks }
  }
}

/**
 * Whether a verifier would accept a report that is about to be published, everything but its signature,
 * which its signer need not be able to check.
 * @returns what stands in the way, one line; `ended` for a certificate that is over
 */
export async function objectionTo(
  statement: Statement,
  input: Omit<VerifyInput, 'signed'>,
  now: Date,
): Promise<{ readonly kind: 'ended' | 'invalid'; readonly detail: string } | undefined> {
  const payload = canonicalBytes(statement)
  const opened = {
    statement: readStatement(payload),
    signers: [statement.predicate.verifier.id.replace('urn:iqchains:certifier:', '')],
    payload,
    signed: { payload: sha256Hex(payload), signatures: [], timestamps: [] },
  }
  const list = new Checklist()
  const policy = completePolicy({ keys: [], now })
  try {
    const { verdict } = await verifyNodeEval(opened, { ...input, signed: payload }, policy, list)
    if (verdict === 'verified') return undefined
  } catch (error) {
    if (!isIqError(error) || error.code !== 'VERIFICATION') throw error
    return { kind: 'invalid', detail: error.message }
  }
  return { kind: 'ended', detail: `valid until ${statement.predicate.validUntil}` }
}
