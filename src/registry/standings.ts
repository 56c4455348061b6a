import type { ChainTerms } from '../chains/index.ts'
import type { Trust } from '../trust/index.ts'
import type { RegisteredReport } from './record.ts'
import { type Deciding, decidingOnceAt, type Standing, standingOf } from './standing.ts'
import type { IndexQueries } from './store/index.ts'

/** A chain as the registry knows it at some time. */
export interface ListedChain {
  readonly id: string
  /** As the newest report has it. */
  readonly name: string
  readonly minScore: string | null
  readonly terms: ChainTerms | null
  /** Nodes that may serve it. */
  readonly valid: number
}

/** Answers that are kept: the nodes of so many chains at so many times. */
const mostAnswered = 32

/** Who may serve what at some time, by the reports of an index. */
export class Standings {
  readonly #queries: IndexQueries
  /** What was answered of one moment: pages, lists and feeds of it ask the same. */
  readonly #answered = new Map<string, readonly Standing[]>()
  #answeredVersion = ''
  #decided: { readonly moment: string; readonly deciding: Deciding } | undefined

  constructor(queries: IndexQueries) {
    this.#queries = queries
  }

  chains(trust: Trust, at: Date): readonly ListedChain[] {
    return this.#queries.chains().flatMap((id) => this.chain(id, trust, at) ?? [])
  }

  /** Undefined when nobody was ever certified for it. */
  chain(id: string, trust: Trust, at: Date): ListedChain | undefined {
    const newest = this.#queries.newestWith(id)?.certificates.find(({ chain }) => chain === id)
    if (newest === undefined) return undefined
    const { name, minScore, terms } = newest
    const valid = this.nodesOf(id, trust, at).filter(({ state }) => state === 'valid').length
    return { id, name, minScore, terms, valid }
  }

  /** Nodes with a certificate for a chain that has not ended, best score first; not all are valid. */
  nodesOf(chain: string, trust: Trust, at: Date): readonly Standing[] {
    const { version } = this.#queries
    if (version !== this.#answeredVersion || this.#answered.size >= mostAnswered) {
      this.#answered.clear()
      this.#decided = undefined
    }
    this.#answeredVersion = version
    const question = `${trust.digest} ${at.getTime()} ${chain}`
    const answered = this.#answered.get(question) ?? this.#ask(chain, trust, at)
    this.#answered.set(question, answered)
    return answered
  }

  #ask(chain: string, trust: Trust, at: Date): readonly Standing[] {
    const reports = this.#queries.deciding(chain, at.toISOString())
    const deciding = this.#decidingAt(trust, at)
    return [...Map.groupBy(reports, ({ subject }) => subject).values()]
      .map((group) => {
        const standing = standingOf(group, chain, at.getTime(), deciding)
        return { standing, score: Number(standing.report.score?.value ?? -1) }
      })
      .toSorted(byScore)
      .map(({ standing }) => standing)
  }

  /** Of one moment, as all chains are asked about at once. */
  #decidingAt(trust: Trust, at: Date): Deciding {
    const moment = `${trust.digest} ${at.getTime()}`
    if (this.#decided?.moment !== moment) {
      this.#decided = { moment, deciding: decidingOnceAt(trust, at.getTime()) }
    }
    return this.#decided.deciding
  }
}

/** How the nodes of some reports stand on every chain that they were ever certified for. */
export function standingsOn(
  reports: readonly RegisteredReport[],
  trust: Trust,
  at: Date,
): readonly Standing[] {
  const deciding = decidingOnceAt(trust, at.getTime())
  const subjects = Map.groupBy(reports, ({ subject }) => subject)
  return [...subjects.values()].flatMap((ofSubject) => {
    const chains = new Set(
      ofSubject.flatMap(({ certificates }) => certificates.map((one) => one.chain)),
    )
    return [...chains].map((chain) => standingOf(ofSubject, chain, at.getTime(), deciding))
  })
}

interface Ranked {
  readonly standing: Standing
  readonly score: number
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.standing.report.digest < b.standing.report.digest ? -1 : 1)
}
