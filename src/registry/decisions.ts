import { type Decision, decide, type Trust, turningPoints } from '../trust/index.ts'
import { factsAt } from './later.ts'
import type { RegisteredReport } from './record.ts'
import { isWithin, type Span, spanAround } from './span.ts'

/** What the policy says of some reports. */
export type Deciding = (reports: readonly RegisteredReport[]) => Decision

/** A decision, and how long it stands. */
interface Made {
  readonly policy: string
  readonly reports: readonly RegisteredReport[]
  readonly span: Span
  readonly decision: Decision
}

/** When a report may make a decision another, under a policy. */
interface Points {
  readonly policy: string
  readonly times: readonly number[]
}

/** Decisions about one report that are kept: of some moments, with different others. */
const mostOfOne = 4

/** Decisions that were made, each of which stands until time turns it; kept as long as their reports are. */
export class Decisions {
  readonly #made = new WeakMap<RegisteredReport, readonly Made[]>()
  readonly #points = new WeakMap<RegisteredReport, Points>()

  /** @param at milliseconds since 1970 */
  at(trust: Trust, at: number): Deciding {
    return (reports) => {
      const last = reports.at(-1)
      if (last === undefined) return decide(trust, [], at)
      const known = this.#made.get(last) ?? []
      const found = known.find(
        (one) =>
          one.policy === trust.digest && isWithin(one.span, at) && areSame(one.reports, reports),
      )
      if (found !== undefined) return found.decision
      const facts = reports.map((one) => factsAt(one, at))
      const decision = decide(trust, facts, at)
      const span = spanAround(at, this.turnsOf(trust, reports))
      const made = { policy: trust.digest, reports, span, decision }
      this.#made.set(last, [made, ...known].slice(0, mostOfOne))
      return decision
    }
  }

  /** The times at which the standing of a node by some of these reports may change, in milliseconds since 1970. */
  turnsOf(trust: Trust, reports: readonly RegisteredReport[]): readonly number[] {
    const [first, ...others] = reports.map((report) => {
      const known = this.#points.get(report)
      if (known?.policy === trust.digest) return known.times
      const times = pointsOf(trust, report)
      this.#points.set(report, { policy: trust.digest, times })
      return times
    })
    return others.length === 0 ? (first ?? []) : [first ?? [], ...others].flat()
  }
}

function pointsOf(trust: Trust, { facts, pending }: RegisteredReport): readonly number[] {
  const own = [facts.evaluatedAt, facts.validUntil, ...pending.map(({ deadline }) => deadline)]
  return [...turningPoints(trust, [facts]), ...own.map((time) => Date.parse(time))]
}

function areSame(some: readonly RegisteredReport[], others: readonly RegisteredReport[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}
