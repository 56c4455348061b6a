import type { VerifiedContent, VerifyResult } from '../../verify/index.ts'

/** What was checked of a report and what came of it, as text for a terminal. */
export function verificationText(result: VerifyResult): string {
  const checks = result.checks.map(
    ({ name, ok, detail }) => `  ${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}\n`,
  )
  if (result.verdict === 'invalid') return checks.join('')
  const unchecked = result.unchecked.map((sentence) => `  --   ${sentence}\n`)
  const verified =
    result.verdict === 'verified' ? [verifiedText(result.signers, result.content)] : []
  return [...checks, ...unchecked, ...verified].join('')
}

function verifiedText(signers: readonly string[], content: VerifiedContent): string {
  return `${wordFor(content)}: signed by ${signers.join(', ')}\n${claimText(content)}\n`
}

/** Who certified a node of their own is not to be taken for a third party. */
function wordFor(content: VerifiedContent): string {
  const isSelf =
    content.kind === 'node-eval' && content.statement.predicate.assuranceLevel === 'self'
  return isSelf ? 'SELF-CERTIFIED' : 'VERIFIED'
}

function claimText(content: VerifiedContent): string {
  if (content.kind === 'foreign') {
    return 'a statement of another kind: only its signature and subjects were checked'
  }
  const { score, tiers, node, validUntil } = content.statement.predicate
  const awarded = tiers.awarded.length > 0 ? tiers.awarded.join(', ') : 'no chain'
  const scored = score
    ? `score ${score.value} (95 % interval ${score.ci95.lower} - ${score.ci95.upper}, n = ${score.n})`
    : 'no composite score'
  return `${node.endpointOrigin}: ${scored}; certified for ${awarded}; valid until ${validUntil}`
}
