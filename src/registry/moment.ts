import type { Trust } from '../trust/index.ts'
import type { Deciding, Decisions } from './decisions.ts'
import { isWithin, type Span, spanAround } from './span.ts'
import { type Standing, standingOf } from './standing.ts'
import type { IndexQueries } from './store/index.ts'

/** Who may serve what at a moment, and for as long as nothing turns: what all pages, lists and feeds of it rest on. */
export class Moment {
  readonly #queries: IndexQueries
  readonly #policy: string
  readonly #deciding: Deciding
  readonly #reports: ReturnType<IndexQueries['deciding']>
  readonly #span: Span
  readonly #answered = new Map<string, readonly Standing[]>()

  constructor(queries: IndexQueries, trust: Trust, at: Date, decisions: Decisions) {
    this.#queries = queries
    this.#policy = trust.digest
    this.#deciding = decisions.at(trust, at.getTime())
    this.#reports = queries.deciding(at.toISOString())
    const turns = queries.turns(at.toISOString()).map((time) => Date.parse(time))
    const ofReports = [...this.#reports.values()].map((reports) =>
      decisions.turnsOf(trust, reports),
    )
    this.#span = spanAround(at.getTime(), [turns, ...ofReports].flat())
  }

  /** Whether the answers are those of another moment, too. */
  isLike(trust: Trust, at: Date): boolean {
    return trust.digest === this.#policy && isWithin(this.#span, at.getTime())
  }

  /** Nodes with a certificate for a chain that has not ended, best score first; not all are valid. */
  nodesOf(chain: string): readonly Standing[] {
    const answered = this.#answered.get(chain) ?? this.#ask(chain)
    this.#answered.set(chain, answered)
    return answered
  }

  #ask(chain: string): readonly Standing[] {
    const { at } = this.#span
    return this.#queries
      .awarded(chain, new Date(at).toISOString())
      .flatMap((subject) => {
        const reports = this.#reports.get(subject)
        if (reports === undefined) return []
        const standing = standingOf({ newest: reports }, chain, at, this.#deciding)
        return { standing, score: Number(standing.report.score?.value ?? -1) }
      })
      .toSorted(byScore)
      .map(({ standing }) => standing)
  }
}

interface Ranked {
  readonly standing: Standing
  readonly score: number
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.standing.report.digest < b.standing.report.digest ? -1 : 1)
}
