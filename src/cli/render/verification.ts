import { drawOf, type Report, type Statement } from '../../report/index.ts'
import type { VerifyResult } from '../../verify/index.ts'

type Held = Exclude<VerifyResult, { verdict: 'invalid' }>

/** What was checked of a report and what came of it, as text for a terminal. */
export function verificationText(result: VerifyResult): string {
  const checks = result.checks.map(
    ({ name, ok, detail }) => `  ${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}\n`,
  )
  if (result.verdict === 'invalid') return checks.join('')
  const unchecked = result.unchecked.map((sentence) => `  --   ${sentence}\n`)
  return [...checks, ...unchecked, identityText(result), verdictText(result)].join('')
}

/** The one word for a verdict: who certified a node of their own is not to be taken for a third party. */
export function wordFor(result: VerifyResult): string {
  if (result.verdict !== 'verified') return result.verdict.toUpperCase()
  return isSelfCertified(result) ? 'SELF-CERTIFIED' : 'VERIFIED'
}

/** Its own operator signed it, or whoever ran it chose the seed, which is worth no more. */
function isSelfCertified({ content }: Held): boolean {
  if (content.kind === 'foreign') return false
  const { statement, report } = content
  return statement.predicate.assuranceLevel === 'self' || !report || drawOf(report) === undefined
}

function verdictText(result: Held): string {
  const { content, signers, isJudged } = result
  const by = `signed by ${signers.join(', ')}`
  if (content.kind === 'foreign') {
    return `${wordFor(result)}: ${by}\na statement of another kind: only its signature and subjects were checked\n`
  }
  const gaps = [
    ...(isFree(content.report) ? ['the seed is self-chosen'] : []),
    ...(result.verdict === 'insufficient' ? ['nothing was decided again'] : []),
    ...(isJudged ? [] : ['the answers were not judged again']),
  ]
  const but = gaps.length === 0 ? '' : `; ${gaps.join('; ')}`
  return `${wordFor(result)}: ${by}${but}\n${claimText(content.statement)}\n`
}

function isFree(report: Report | undefined): boolean {
  return report !== undefined && drawOf(report) === undefined
}

function claimText({ predicate: { score, tiers, node, validUntil } }: Statement): string {
  const awarded = tiers.awarded.length > 0 ? tiers.awarded.join(', ') : 'no chain'
  const scored = score
    ? `score ${score.value} (95 % interval ${score.ci95.lower} - ${score.ci95.upper}, n = ${score.n})`
    : 'no composite score'
  return `${node.endpointOrigin}: ${scored}; certified for ${awarded}; valid until ${validUntil}`
}

/** What nobody but the signer shows, and what the report is of: what people compare with what they know. */
export function identityText({ content, isProven, word }: Held): string {
  const clauses = word.map((clause) => `  word ${clause}\n`)
  if (content.kind === 'foreign') return clauses.join('')
  const about = aboutReport(content.statement, content.report, isProven)
  const { suite, tiers, harness, assurance, control, test, seed, route } = about
  return [
    ...clauses,
    `  suite      ${suite.name} ${suite.version}  sha256:${suite.digest}\n`,
    `  tiers      sha256:${tiers}\n`,
    `  harness    ${harness}\n`,
    `  assurance  ${assurance}; control ${control}; route ${route}\n`,
    ...(seed === null ? [] : [`  test       number ${test}; seed ${seed} (${about.seedBy})\n`]),
  ].join('')
}

/** What a verified report says of itself, for people and for programs. */
export function aboutReport(
  { predicate }: Statement,
  report: Report | undefined,
  isProven: boolean,
) {
  const { node, suite, tiers, score, assuranceLevel, harness, evaluatedAt, validUntil } = predicate
  return {
    node,
    score,
    awarded: tiers.awarded,
    assurance: assuranceLevel,
    control: isProven ? 'proven' : report?.node.operator ? 'proven, as the signer says' : 'claimed',
    test: report?.settings.attempt ?? null,
    seed: report?.settings.seed ?? null,
    seedBy: report && drawOf(report) ? 'drawn' : 'self-chosen',
    route:
      report?.route === undefined
        ? 'not told'
        : `${report.route.kind}, ${report.route.covert ? 'covert' : 'overt'}`,
    suite: { name: suite.name, version: suite.version, digest: suite.digest.sha256 },
    tiers: tiers.digest.sha256,
    harness: `${harness.name} ${harness.version}`,
    evaluatedAt,
    validUntil,
  } as const
}
