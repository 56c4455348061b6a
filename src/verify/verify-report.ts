import { isIqError } from '../errors/index.ts'
import { nodeEvalTypes } from '../report/index.ts'
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
