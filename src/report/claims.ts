import type { ChainTerms } from '../chains/index.ts'
import { statementType } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { nodeEvalType, nodeEvalTypeV1, type Statement } from './node-eval.ts'
import {
  type PublishedVerdict,
  type Report,
  reportFormat,
  reportFormatV1,
} from './report-schema.ts'

/** What a statement says that its report does not. */
export interface Certification {
  /** SHA-256 of the bytes of `report.json`, lower-case hex. */
  readonly reportDigest: string
  /** URI of the certifier. */
  readonly verifier: string
  /** RFC 3339, UTC. */
  readonly validUntil: string
  readonly assuranceLevel: 'third_party' | 'self'
}

/**
 * The statement a report leads to, of the report's version. Signers make it and verifiers make it
 * again, so that a statement cannot claim anything else than its report shows.
 * @throws IqError `VERIFICATION` when the report has no usable URL, or none of the terms it must have
 */
export function statementOf(report: Report, certification: Certification): Statement {
  return {
    _type: statementType,
    subject: [
      { name: 'report.json', digest: { sha256: certification.reportDigest } },
      { name: 'node.json', digest: { sha256: report.nodeDigest } },
    ],
    predicateType: predicateTypeOf(report),
    predicate: {
      verifier: { id: certification.verifier },
      evaluatedAt: report.times.finished,
      validUntil: certification.validUntil,
      node: {
        id: report.nodeDigest,
        endpointOrigin: originOf(report.node.url),
        declaredModel: report.node.model,
      },
      suite: {
        name: report.suite.name,
        version: report.suite.version,
        digest: { sha256: report.suite.digest },
      },
      tiers: {
        digest: { sha256: report.tiers.digest },
        awarded: report.verdicts.filter(isCertified).map(({ chain }) => chain),
      },
      score: scoreOf(report),
      claims: report.verdicts.flatMap((verdict) => claimsOf(report, verdict)),
      harness: { name: report.harness.name, version: report.harness.version },
      samplesRoot: {
        alg: 'rfc6962-sha256',
        size: report.transcript.samples,
        value: report.transcript.root,
      },
      assuranceLevel: certification.assuranceLevel,
      supersedes: null,
    },
  }
}

function predicateTypeOf({ schema }: Report): Statement['predicateType'] {
  switch (schema) {
    case reportFormatV1:
      return nodeEvalTypeV1
    case reportFormat:
      return nodeEvalType
  }
}

function isCertified({ verdict }: PublishedVerdict): boolean {
  return verdict === 'certified'
}

/** No claim for an inconclusive verdict: neither passed nor failed would be true. */
function claimsOf({ schema }: Report, verdict: PublishedVerdict): Statement['predicate']['claims'] {
  const { chain, minScore, rule } = verdict
  if (minScore === null || verdict.verdict === 'inconclusive') return []
  return [
    {
      chain,
      metric: 'composite',
      comparator: '>=',
      threshold: minScore,
      rule,
      passed: isCertified(verdict),
      ...(schema === reportFormatV1 ? {} : { terms: requireTerms(verdict) }),
    },
  ]
}

function requireTerms({ chain, terms }: PublishedVerdict): ChainTerms {
  if (terms !== null) return terms
  throw new IqError('VERIFICATION', `report: chain '${chain}' has no terms`)
}

function scoreOf({ composite }: Report): Statement['predicate']['score'] {
  if (composite === null) return null
  const { value, lower, upper, n } = composite
  return { metric: 'composite', value, scale: '0-100', ci95: { lower, upper }, n }
}

function originOf(url: string): string {
  const parsed = URL.parse(url)
  if (parsed === null) throw new IqError('VERIFICATION', 'report: the URL of the node is not a URL')
  return parsed.origin
}
