import type { Report } from '../../attest/index.ts'

type Verdict = Report['verdicts'][number]

/** A verdict's reason as a clause for people. */
export function reasonInWords({ reason, evidence, minScore }: Verdict): string {
  const score = evidence['score']
  const seconds = (ms: string | undefined) => `${Number(ms) / 1000} s`
  const percent = (share: string | undefined) => `${(100 * Number(share)).toFixed(1)} %`
  const zone = (end: 1 | -1) => Number(minScore) + end * Number(evidence['indifference'])
  switch (reason) {
    case 'score-met':
      return `score ${score} >= ${minScore}`
    case 'score-not-met':
      return `score ${score} < ${minScore}`
    case 'evidence-for':
      return `shown to be above ${zone(-1)} by ${evidence['items']} items (error at most ${percent(evidence['alpha'])})`
    case 'evidence-against':
      return `shown to be below ${zone(1)} by ${evidence['items']} items (error at most ${percent(evidence['beta'])})`
    case 'undecided':
      return 'the evidence does not decide yet'
    case 'undecided-at-cap':
      return `not decided within ${evidence['maxRelays']} items`
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
