import { type Decision, decide, type Trust, turningPoints } from '../trust/index.ts'
import { factsAt } from './later.ts'
import type { RegisteredReport } from './record.ts'

/** What the policy says of some reports of one subject. */
export type Deciding = (reports: readonly RegisteredReport[]) => Decision

/**
 * What the policy says at a time. Of the same reports, asked again at once, it says what it said: several
 * chains rest on them.
 * @param at milliseconds since 1970
 */
export function decidingAt(trust: Trust, at: number): Deciding {
  let decided: readonly RegisteredReport[] = []
  let decision: Decision | undefined
  return (reports) => {
    if (decision !== undefined && areSame(decided, reports)) return decision
    const facts = reports.map((one) => factsAt(one, at))
    decision = decide(trust, facts, at)
    decided = reports
    return decision
  }
}

/** The times at which the standing of a node by some of these reports may change, in milliseconds since 1970. */
export function turnsOf(trust: Trust, reports: readonly RegisteredReport[]): readonly number[] {
  const own = reports.flatMap(({ facts, pending }) => [
    ...[facts.evaluatedAt, facts.validUntil],
    ...pending.map(({ deadline }) => deadline),
  ])
  const facts = reports.map((report) => report.facts)
  return [...turningPoints(trust, facts), ...own.map((time) => Date.parse(time))]
}

function areSame(some: readonly RegisteredReport[], others: readonly RegisteredReport[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}
