import type { Report } from '../../attest/index.ts'

type Verdict = Report['verdicts'][number]

/** A verdict's reason as a clause for people. */
export function reasonInWords({ reason, evidence, minScore }: Verdict): string {
  const score = evidence['score']
  const seconds = (ms: string | undefined) => `${Number(ms) / 1000} s`
  const percent = (share: string | undefined) => `${(100 * Number(share)).toFixed(1)} %`
  switch (reason) {
    case 'score-met':
      return `score ${score} >= ${minScore}`
    case 'score-not-met':
      return `score ${score} < ${minScore}`
    case 'too-slow':
      return `score met, but 95 % of the answers took up to ${seconds(evidence['p95Ms'])}, more than ${seconds(evidence['p95BoundMs'])}`
    case 'chain-has-no-suite':
      return 'this chain has no suite yet'
    case 'other-suite':
      return 'this chain is decided by another suite'
    case 'suite-not-finished':
      return 'not every item of the suite was asked'
    case 'too-many-missing':
      return `no answer for ${percent(evidence['missingRate'])} of the items`
    case 'too-many-unparsed':
      return `nothing could be read from ${percent(evidence['unparsedRate'])} of the answers`
    default:
      return reason
  }
}

export const outcomeHeads = [
  ['correct', 'right'],
  ['incorrect', 'wrong'],
  ['unparsed', 'unparsed'],
  ['refused', 'refused'],
  ['truncated', 'cut off'],
  ['missing', 'missing'],
] as const
