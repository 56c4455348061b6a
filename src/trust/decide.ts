import { compare, parseDecimal, subtract } from '../decimal/index.ts'
import type { Decision, Reason, ReportFacts, TrustVerdict } from './facts.ts'
import { type QualifiedReport, qualify } from './qualify.ts'
import type { Trust } from './trust.ts'

const day = 86_400_000

/** The first of these that is among the reasons is the verdict. */
const order = ['invalid', 'revoked', 'withdrawn', 'expired', 'insufficient'] as const

/**
 * Decides whether the reports of one node on one suite may be believed; pure. `verified` needs so many
 * different operators as the policy asks: of one statement (`cosign`), or of runs of their own that
 * agree (`replicate`).
 * @param now milliseconds since 1970
 * @throws RangeError for reports of different nodes, suites or tiers: see `subjectOf`
 */
export function decide(trust: Trust, reports: readonly ReportFacts[], now: number): Decision {
  if (!reports.every((one) => isOfSameSubject(one, reports[0]))) {
    throw new RangeError('reports of different nodes, suites or tiers')
  }
  const standings = reports.map((facts) => qualify(trust, facts, now))
  const sound = standings.filter(({ reasons }) => reasons.length === 0)
  const counting = chooseCounting(trust, sound)
  const operators = counting.map(({ operator }) => operator).toSorted()
  const reasons = [
    ...ofPolicy(trust, now),
    ...contradictions(trust, counting),
    ...tooFew(trust, operators.length),
  ]
  const causes = [...reasons, ...standings.flatMap(namedReasons)]
  return {
    verdict: reasons.length === 0 ? 'verified' : worst(sound.length === 0 ? causes : reasons),
    reasons: causes,
    operators,
    score: median(counting.flatMap(({ facts }) => facts.score ?? [])),
    statements: [...new Set(counting.map(({ facts }) => facts.payload))],
    awarded: awardedByAll(counting),
  }
}

function awardedByAll([first, ...others]: readonly Voice[]): readonly string[] {
  const awarded = first?.facts.awarded ?? []
  return awarded.filter((chain) => others.every(({ facts }) => facts.awarded.includes(chain)))
}

function isOfSameSubject(one: ReportFacts, other = one): boolean {
  return (
    one.node.digest === other.node.digest &&
    one.suite.digest === other.suite.digest &&
    one.tiers === other.tiers
  )
}

/** Reports of one subject are decided together: node, suite and tiers. */
export function subjectOf({ node, suite, tiers }: ReportFacts): string {
  return `${node.digest} ${suite.digest} ${tiers}`
}

/** A report that counts for one operator. */
interface Voice {
  readonly operator: string
  readonly facts: ReportFacts
}

/**
 * In mode `cosign` the statement that most operators signed; in mode `replicate` the newest run of each
 * operator, one run counting once however many signed it.
 */
function chooseCounting({ content }: Trust, sound: readonly QualifiedReport[]): readonly Voice[] {
  switch (content.rules.quorum.mode) {
    case 'cosign': {
      const groups = Map.groupBy(sound, ({ facts }) => facts.payload)
      return [...groups.values()].map(voicesOf).toSorted((a, b) => b.length - a.length)[0] ?? []
    }
    case 'replicate': {
      const newestFirst = sound.toSorted((a, b) => timeOf(b.facts) - timeOf(a.facts))
      const voices: Voice[] = []
      for (const { facts, operators } of newestFirst) {
        if (voices.some((voice) => voice.facts.payload === facts.payload)) continue
        const operator = operators.find((one) => voices.every((voice) => voice.operator !== one))
        if (operator !== undefined) voices.push({ operator, facts })
      }
      return voices
    }
  }
}

/** One voice for each operator of a group. */
function voicesOf(group: readonly QualifiedReport[]): readonly Voice[] {
  const voices = new Map<string, Voice>()
  for (const { facts, operators } of group) {
    for (const operator of operators) voices.set(operator, { operator, facts })
  }
  return [...voices.values()]
}

function timeOf({ evaluatedAt }: ReportFacts): number {
  return Date.parse(evaluatedAt)
}

function ofPolicy({ content }: Trust, now: number): Reason[] {
  if (now < Date.parse(content.expires) + content.rules.clockSkewSeconds * 1000) return []
  const detail = `version ${content.version} of the policy expired ${content.expires}`
  return [{ verdict: 'expired', code: 'policy-expired', detail }]
}

function tooFew({ content }: Trust, count: number): Reason[] {
  const { operators, mode } = content.rules.quorum
  if (count >= operators) return []
  const detail = `${count} of the ${operators} operators that must ${mode}`
  return [{ verdict: 'insufficient', code: 'quorum', detail }]
}

/** Operators whose scores lie too far apart, or whose runs do. */
function contradictions({ content }: Trust, counting: readonly Voice[]): Reason[] {
  if (counting.length < 2) return []
  const { scoreTolerance, windowDays } = content.rules.quorum
  const scores = ascending(counting.flatMap(({ facts }) => facts.score ?? []))
  const times = counting.map(({ facts }) => timeOf(facts))
  const reasons: Reason[] = []
  const [lowest = '0', highest = lowest] = [scores[0], scores.at(-1)]
  const apart = subtract(parseDecimal(highest), parseDecimal(lowest))
  if (compare(apart, parseDecimal(scoreTolerance)) > 0) {
    const seen = counting.map(({ facts, operator }) => `${operator} ${facts.score}`)
    const detail = `the scores contradict each other: ${seen.join('; ')}`
    reasons.push({ verdict: 'insufficient', code: 'contradiction', detail })
  }
  if (spread(times) > windowDays * day) {
    const detail = `the runs lie more than ${windowDays} days apart`
    reasons.push({ verdict: 'insufficient', code: 'window', detail })
  }
  return reasons
}

function spread(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}

/** The lower median, as it was published. */
function median(scores: readonly string[]): string | null {
  return ascending(scores)[Math.ceil(scores.length / 2) - 1] ?? null
}

function ascending(scores: readonly string[]): readonly string[] {
  return scores.toSorted((a, b) => compare(parseDecimal(a), parseDecimal(b)))
}

function namedReasons({ facts, reasons }: QualifiedReport): Reason[] {
  return reasons.map((one) => ({ ...one, detail: `${facts.source}: ${one.detail}` }))
}

function worst(reasons: readonly Reason[]): TrustVerdict {
  return order.find((verdict) => reasons.some((one) => one.verdict === verdict)) ?? 'insufficient'
}
