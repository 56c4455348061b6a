import type { Trust } from '../trust/index.ts'
import { decidingAt, turnsOf } from './deciding.ts'
import { isWithin, type Span, spanAround } from './span.ts'
import { Standing } from './standing.ts'
import type { Deciders, IndexQueries } from './store/index.ts'

/** Who may serve what at a moment, and for as long as nothing turns: what all pages, lists and feeds of it rest on. */
export class Moment {
  readonly #queries: IndexQueries
  readonly #trust: Trust
  readonly #standings: ReadonlyMap<string, readonly Standing[]>
  /** From the last report or end of a certificate to the next: all that turns without the policy's doing. */
  readonly #between: Span
  #span: Span | undefined

  constructor(queries: IndexQueries, trust: Trust, at: Date) {
    const time = at.getTime()
    this.#queries = queries
    this.#trust = trust
    this.#standings = standingsAt(queries.deciding(at.toISOString()), trust, time)
    const turns = queries.turns(at.toISOString())
    this.#between = spanAround(
      time,
      turns.map((one) => Date.parse(one)),
    )
  }

  /** Whether the answers are those of another moment, too. */
  isLike(trust: Trust, at: Date): boolean {
    const time = at.getTime()
    if (trust.digest !== this.#trust.digest || !isWithin(this.#between, time)) return false
    if (time === this.#between.at) return true
    this.#span ??= this.#untilItTurns()
    return isWithin(this.#span, time)
  }

  /** Nodes with a certificate for a chain that has not ended, best score first; not all are valid. */
  nodesOf(chain: string): readonly Standing[] {
    return this.#standings.get(chain) ?? []
  }

  /** Asked for by the second question: of most days of the past there is none. */
  #untilItTurns(): Span {
    const { at, after, before } = this.#between
    const deciders = this.#queries.deciding(new Date(at).toISOString())
    const turns = deciders.flatMap(({ reports }) => turnsOf(this.#trust, reports))
    return spanAround(at, [after, before, ...turns])
  }
}

/** @param at milliseconds since 1970 @returns by chain, best score first */
function standingsAt(deciders: readonly Deciders[], trust: Trust, at: number) {
  const ranked = new Map<string, Ranked[]>()
  const deciding = decidingAt(trust, at)
  for (const { chains, reports } of deciders) {
    for (const chain of chains) {
      const one = new Ranked(new Standing({ newest: reports }, chain, at, deciding))
      const others = ranked.get(chain)
      if (others === undefined) ranked.set(chain, [one])
      else others.push(one)
    }
  }
  const sorted = [...ranked].map(
    ([chain, some]) => [chain, some.sort(byScore).map(({ standing }) => standing)] as const,
  )
  return new Map(sorted)
}

class Ranked {
  readonly standing: Standing
  readonly score: number

  constructor(standing: Standing) {
    this.standing = standing
    this.score = Number(standing.report.score?.value ?? -1)
  }
}

function byScore(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1
  return a.standing.report.digest < b.standing.report.digest ? -1 : 1
}
