import { writeWhole } from '../../files/index.ts'
import { keyFiles, keySigner, signInToto } from '../../sign/index.ts'
import { type Trust, verificationResult } from '../../trust/index.ts'
import type { SubjectDecision } from '../../verify/index.ts'
import { openPrivateKey } from './private-key.ts'

/**
 * Attests what a policy verifies, a Sigstore bundle with an in-toto statement on each line, signed by the
 * verifier's own key. What is not verified has no line.
 * @returns for people: how many, and where
 */
export async function attest(
  path: string,
  { svrKey, keys }: { readonly svrKey?: string; readonly keys: string },
  trust: Trust,
  decisions: readonly SubjectDecision[],
  now: Date,
): Promise<string> {
  const signer = keySigner(await openPrivateKey(svrKey ?? keyFiles(keys).privatePath))
  const verifier = `urn:iqchains:verifier:${signer.keyid}`
  const bundles: Buffer[] = []
  for (const { decision, outcomes } of decisions) {
    const facts = outcomes.flatMap((one) => one.facts ?? [])[0]
    const result = facts && verificationResult(trust, decision, facts, verifier, now)
    if (result !== undefined) bundles.push(await signInToto(result, signer, []))
  }
  const lines = bundles.map((bundle) => `${JSON.stringify(JSON.parse(bundle.toString('utf8')))}\n`)
  await writeWhole(path, lines.join(''))
  return `${bundles.length} of ${decisions.length} nodes, in ${path}`
}
