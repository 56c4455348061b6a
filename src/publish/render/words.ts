import { add, formatDecimal, parseDecimal, subtract } from '../../decimal/index.ts'
import { certificateEnd, type PublishedVerdict, type Report } from '../../report/index.ts'

/** A verdict's reason as a clause for people. */
export function reasonInWords({ reason, evidence, minScore }: PublishedVerdict): string {
  const score = evidence['score']
  const seconds = (ms: string | undefined) => `${Number(ms) / 1000} s`
  const percent = (share: string | undefined) => `${(100 * Number(share)).toFixed(1)} %`
  const zone = (end: typeof add) =>
    formatDecimal(end(parseDecimal(minScore ?? '0'), parseDecimal(evidence['indifference'] ?? '0')))
  switch (reason) {
    case 'score-met':
      return `score ${score} >= ${minScore}`
    case 'score-not-met':
      return `score ${score} < ${minScore}`
    case 'evidence-for':
      return `shown to be above ${zone(subtract)} by ${evidence['items']} items (error at most ${percent(evidence['alpha'])})`
    case 'evidence-against':
      return `shown to be below ${zone(add)} by ${evidence['items']} items (error at most ${percent(evidence['beta'])})`
    case 'undecided':
      return 'the evidence does not decide yet'
    case 'undecided-at-cap':
      return `not decided within ${evidence['maxRelays']} items`
    case 'too-slow':
      return `score met, but 95 % of the answers took up to ${seconds(evidence['p95Ms'])}, more than ${seconds(evidence['p95BoundMs'])}`
    case 'first-token-too-late':
      return `score met, but for 95 % of the answers the first token took up to ${seconds(evidence['firstTokenMs'])}, more than ${seconds(evidence['firstTokenBoundMs'])}`
    case 'limits-refused':
      return 'score met, but calls inside the limits of the chain are refused or cut short'
    case 'limits-exceeded':
      return 'score met, but calls beyond the limits of the chain are not dropped'
    case 'limits-not-shown':
      return 'score met, but calls at the limits of the chain only failed'
    case 'limits-not-probed':
      return 'score met, but the limits of the chain are not probed yet'
    case 'seeds-alike':
      return 'score met, but two seeds give one picture'
    case 'seeds-ignored':
      return 'score met, but seeds are ignored, and the node does not say so'
    case 'seeds-not-shown':
      return 'score met, but no pictures came to compare seeds by'
    case 'seeds-not-checked':
      return 'score met, but seeds are not checked yet'
    case 'chain-has-no-suite':
      return 'this chain has no suite yet'
    case 'other-suite':
      return 'this chain is decided by another suite'
    case 'limited-run':
      return 'only part of the suite was asked (--limit)'
    case 'suite-not-finished':
      return 'not every item of the suite was asked'
    case 'too-few-items':
      return `score met, but by fewer than ${evidence['leastItems']} items`
    case 'too-many-missing':
      return `no answer for ${percent(evidence['missingRate'])} of the items`
    case 'too-many-unparsed':
      return `nothing could be read from ${percent(evidence['unparsedRate'])} of the answers`
    default:
      return reason
  }
}

/** What a relay of a chain costs, for people. */
export function priceInWords({ terms }: PublishedVerdict): string {
  if (terms === null) return 'not told'
  return terms.pricePerRelayUsd === null ? 'no price' : `${terms.pricePerRelayUsd} USD`
}

export const outcomeHeads = [
  ['correct', 'right'],
  ['incorrect', 'wrong'],
  ['unparsed', 'unparsed'],
  ['refused', 'refused'],
  ['truncated', 'cut off'],
  ['missing', 'missing'],
] as const

/** How fast a node answered, as a line for people. */
export function speedInWords(latency: Report['latency']): string {
  if (latency === null) return 'unknown'
  const { p50Ms, p95Ms, firstToken, tokensPerSecond } = latency
  const whole = `answers p50 ${p50Ms} ms, p95 ${p95Ms} ms`
  const first =
    firstToken.streamed > 0
      ? `first token p50 ${firstToken.p50Ms} ms, p95 ${firstToken.p95Ms} ms`
      : 'first token not known apart: not streamed'
  return [whole, first, ...(tokensPerSecond ? [`${tokensPerSecond} tokens/s`] : [])].join('; ')
}

/**
 * The word for a verdict: that of a certificate which is over is no verdict any more.
 * @param now milliseconds since 1970; default: nothing is told of it
 */
export function verdictWord({ verdict }: PublishedVerdict, report: Report, now?: number): string {
  const end = certificateEnd(report)
  const isOver = now !== undefined && end !== undefined && now >= end
  return isOver && verdict === 'certified' ? 'ended' : verdict
}
