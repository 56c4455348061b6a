import { type InTotoStatement, statementType } from '../envelope/index.ts'
import type { Decision, ReportFacts } from './facts.ts'
import type { Trust } from './trust.ts'

/** in-toto's simple verification result (attestation repository, spec/predicates/svr.md), version 0.2. */
const svrType = 'https://in-toto.io/attestation/svr/v0.2'

/**
 * What a verifier states of a decision, for policy engines that know nothing of ours: the node and the
 * statements that counted, the policy and the tiers by digest, and what holds. It is to be signed by the
 * verifier; it is worth what its word is worth.
 * @param facts any report of the subject
 * @param verifier URI of who decided
 * @returns undefined unless the decision is `verified`: such a result lists only what holds
 */
export function verificationResult(
  { content, digest }: Trust,
  { verdict, awarded, operators, statements }: Decision,
  { node, tiers, suite }: ReportFacts,
  verifier: string,
  now: Date,
): InTotoStatement | undefined {
  if (verdict !== 'verified') return undefined
  const { mode } = content.rules.quorum
  const named = (name: string, sha256: string) => ({ name, digest: { sha256 } })
  return {
    _type: statementType,
    subject: [
      named('node.json', node.digest),
      ...statements.map((payload, at) => named(`statement-${at + 1}`, payload)),
    ],
    predicateType: svrType,
    predicate: {
      verifier: {
        id: verifier,
        policies: [
          named('trust.json', digest),
          named('tiers.json', tiers),
          named(suite.name, suite.digest),
        ],
      },
      timeCreated: now.toISOString(),
      properties: [
        `IQCHAINS_QUORUM_${operators.length}_${mode.toUpperCase()}`,
        ...awarded.map((chain) => `IQCHAINS_CERTIFIED_${chain}`),
      ],
    },
  }
}
