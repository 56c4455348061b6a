import type { ChainTerms } from '../chains/index.ts'
import type { Trust } from '../trust/index.ts'
import { decidingAt } from './deciding.ts'
import { Moment } from './moment.ts'
import type { RegisteredReport } from './record.ts'
import { newestOfEach, Standing } from './standing.ts'
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

/** Moments that are kept, each with all its chains. */
const mostMoments = 2

/** Who may serve what at some time, by the reports of an index. */
export class Standings {
  readonly #queries: IndexQueries
  /** Those that were asked about last, as long as the index does not change. */
  #moments: readonly Moment[] = []
  #version = ''

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
    return this.#queries.atOnce(() => this.#moment(trust, at).nodesOf(chain))
  }

  /** How the nodes of some reports stand on every chain that they were ever certified for. */
  standingsBy(reports: readonly RegisteredReport[], trust: Trust, at: Date): readonly Standing[] {
    const deciding = decidingAt(trust, at.getTime())
    const subjects = Map.groupBy(reports, ({ subject }) => subject)
    return [...subjects.values()].flatMap((ofSubject) => {
      const voices = { newest: newestOfEach(ofSubject, at.getTime()), last: ofSubject.at(-1) }
      const chains = new Set(
        ofSubject.flatMap(({ certificates }) => certificates.map((one) => one.chain)),
      )
      return [...chains].map((chain) => new Standing(voices, chain, at.getTime(), deciding))
    })
  }

  #moment(trust: Trust, at: Date): Moment {
    const { version } = this.#queries
    if (version !== this.#version) this.#moments = []
    this.#version = version
    const known = this.#moments.find((one) => one.isLike(trust, at))
    const moment = known ?? new Moment(this.#queries, trust, at)
    const others = this.#moments.filter((one) => one !== moment)
    this.#moments = [moment, ...others].slice(0, mostMoments)
    return moment
  }
}
