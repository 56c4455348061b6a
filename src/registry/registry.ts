import type { ChainTerms } from '../chains/index.ts'
import type { Trust } from '../trust/index.ts'
import { type Followed, followLog, stateOf } from './follow-log.ts'
import type { RegisteredReport, RejectedReport, ReportChecks } from './record.ts'
import { type Examined, examineReport, type RegistryPolicy } from './register.ts'
import { type Standing, standingOf } from './standing.ts'
import { Draft, type FollowedLog, Objects, ReportIndex, type ReportSource } from './store/index.ts'

/** What became of a report that was handed in. */
export type Added =
  | { readonly kind: 'added' | 'known'; readonly report: RegisteredReport }
  | { readonly kind: 'refused'; readonly rejected: RejectedReport }

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

const all = Number.MAX_SAFE_INTEGER
const mostAnswered = 32

/**
 * Published scores: verified reports, and who may serve which chain at some time. Nothing is believed
 * but reports that verify under the policy; no query shows what has expired, or was withdrawn, as valid.
 */
export class Registry implements Disposable {
  readonly #folder: string
  readonly #objects: Objects
  readonly #index: ReportIndex
  /** What was answered of one moment: pages, lists and feeds of it ask the same. */
  readonly #answered = new Map<string, readonly Standing[]>()
  #answeredVersion = ''

  /** @throws IqError `JOURNAL` for an index that is none of ours, `DISK` when there is no room */
  constructor(folder: string) {
    this.#folder = folder
    this.#objects = new Objects(folder)
    this.#index = new ReportIndex(folder)
  }

  get folder(): string {
    return this.#folder
  }

  /** Whether reports are there that the index does not know: `rebuild` it. */
  get isStale(): boolean {
    const examined = this.#index.examined()
    return this.#objects.list().some((digest) => !examined.has(digest))
  }

  /** Changes whenever the registry does. */
  get version(): string {
    return this.#index.version
  }

  /** A folder for what is on its way into the registry: on the same disk, and of no meaning. */
  async incoming(): Promise<string> {
    return this.#objects.incoming()
  }

  /** Where the files of a report lie. */
  folderOf(digest: string): string {
    return this.#objects.folderOf(digest)
  }

  /**
   * Copies, verifies and registers a report; of what does not verify nothing is kept.
   * @param beforeKeeping sees a report that verifies and is new, and throws where it shall not be kept
   */
  async add(
    source: ReportSource,
    policy: RegistryPolicy,
    beforeKeeping: (report: RegisteredReport) => void = () => {},
  ): Promise<Added> {
    const staged = await this.#objects.stage(source)
    try {
      const known = this.#index.find(staged.digest)
      if (known !== undefined) return { kind: 'known', report: known }
      const examined = await examineReport(staged.folder, staged.digest, source.path, policy)
      if (examined.kind === 'refused') return examined
      beforeKeeping(examined.report)
      await this.#objects.keep(staged)
      this.#index.add(examined.report, examined.checked, policy.log?.audit.entries.length ?? all)
      return { kind: 'added', report: examined.report }
    } finally {
      await this.#objects.drop(staged)
    }
  }

  /**
   * Takes over what the log says of the reports since it was read last: withdrawals, replacements, runs
   * that were announced and never published.
   * @returns undefined when there is nothing new
   * @throws IqError `VERIFICATION` for a log that is damaged or another: nothing changes then
   */
  async follow(policy: RegistryPolicy): Promise<Followed | undefined> {
    return followLog(this.#index, this.#objects, policy)
  }

  /** The log as it was read last. */
  get log(): FollowedLog | undefined {
    return this.#index.followed()
  }

  /**
   * Looks at every report again, under the policy and the log of now, and makes the index anew.
   * @returns SHA-256 over the index: the same reports, policy and log give the same
   */
  async rebuild(policy: RegistryPolicy): Promise<string> {
    await this.#objects.sweep(policy.now)
    using sound = new Draft()
    const rejected: RejectedReport[] = []
    for (const digest of this.#objects.list()) {
      const folder = this.#objects.folderOf(digest)
      const examined: Examined = await examineReport(folder, digest, `objects/${digest}`, policy)
      if (examined.kind === 'sound') sound.add(examined.report, examined.checked)
      else rejected.push(examined.rejected)
    }
    this.#index.replace(sound, rejected, stateOf(policy))
    return this.#index.digest()
  }

  /** SHA-256 over all that the index says. */
  digest(): string {
    return this.#index.digest()
  }

  /** All reports, by time. */
  reports(): Iterable<RegisteredReport> {
    return this.#index.all()
  }

  /** Of each node on each suite the newest report of each that signed; by node, then by time. */
  newestReports(): readonly RegisteredReport[] {
    return this.#index.newest()
  }

  /** Reports there are. */
  get size(): number {
    return this.#index.count()
  }

  /** When the next certificate ends, in milliseconds since 1970; undefined: none is to end. */
  nextEnd(at: Date): number | undefined {
    const end = this.#index.nextEnd(at.toISOString())
    return end === undefined ? undefined : Date.parse(end)
  }

  report(digest: string): RegisteredReport | undefined {
    return this.#index.find(digest)
  }

  /** Names a report among the rejected: for those who choose what is shown, not for any sender. */
  reject(rejected: RejectedReport): void {
    this.#index.reject(rejected)
  }

  rejected(): readonly RejectedReport[] {
    return this.#index.rejected()
  }

  /** Digests of all nodes. */
  nodes(): readonly string[] {
    return this.#index.nodes()
  }

  /** Digest of the only node whose digest begins so; undefined when there is none, or several. */
  nodeWith(prefix: string): string | undefined {
    const [node, ...others] = this.#index.nodesWith(prefix)
    return others.length > 0 ? undefined : node
  }

  /** Reports of a node, oldest first. @param node its digest, or its URL */
  reportsOf(node: string): readonly RegisteredReport[] {
    const digests = /^[0-9a-f]{64}$/u.test(node) ? [node] : this.#index.nodesAt(node)
    return digests.flatMap((digest) => this.#index.ofNode(digest))
  }

  /** The newest report of a node, by its digest or URL; or a report, by its own digest. */
  newestNamed(name: string): RegisteredReport | undefined {
    const named = name.trim().slice(0, 2048)
    if (named === '') return undefined
    const own = /^[0-9a-f]{64}$/u.test(named) ? this.report(named) : undefined
    return own ?? this.reportsOf(named).at(-1)
  }

  checksOf(digest: string): ReportChecks {
    return this.#index.checksOf(digest)
  }

  /** Ids of all chains that were ever awarded. */
  chainIds(): readonly string[] {
    return this.#index.chains()
  }

  chains(trust: Trust, at: Date): readonly ListedChain[] {
    return this.#index.chains().flatMap((id) => this.chain(id, trust, at) ?? [])
  }

  /** Undefined when nobody was ever certified for it. */
  chain(id: string, trust: Trust, at: Date): ListedChain | undefined {
    const newest = this.#index.newestWith(id)?.certificates.find(({ chain }) => chain === id)
    if (newest === undefined) return undefined
    const { name, minScore, terms } = newest
    const valid = this.nodesOf(id, trust, at).filter(({ state }) => state === 'valid').length
    return { id, name, minScore, terms, valid }
  }

  /** Nodes with a certificate for a chain that has not ended, best score first; not all are valid. */
  nodesOf(chain: string, trust: Trust, at: Date): readonly Standing[] {
    const { version } = this.#index
    if (version !== this.#answeredVersion || this.#answered.size >= mostAnswered) {
      this.#answered.clear()
    }
    this.#answeredVersion = version
    const question = `${trust.digest} ${at.getTime()} ${chain}`
    const answered = this.#answered.get(question) ?? this.#standingsOn(chain, trust, at)
    this.#answered.set(question, answered)
    return answered
  }

  #standingsOn(chain: string, trust: Trust, at: Date): readonly Standing[] {
    const reports = this.#index.deciding(chain, at.toISOString())
    return [...Map.groupBy(reports, ({ subject }) => subject).values()]
      .map((group) => standingOf(trust, group, chain, at.getTime()))
      .toSorted(byScore)
  }

  /** How a node stands on every chain that it was ever certified for. @param node its digest, or its URL */
  standingsOf(node: string, trust: Trust, at: Date): readonly Standing[] {
    const subjects = Map.groupBy(this.reportsOf(node), ({ subject }) => subject)
    return [...subjects.values()].flatMap((reports) => {
      const chains = new Set(
        reports.flatMap(({ certificates }) => certificates.map((one) => one.chain)),
      )
      return [...chains].map((chain) => standingOf(trust, reports, chain, at.getTime()))
    })
  }

  [Symbol.dispose](): void {
    this.#index[Symbol.dispose]()
  }
}

function byScore(a: Standing, b: Standing): number {
  const score = ({ report }: Standing) => Number(report.score?.value ?? -1)
  return score(b) - score(a) || (a.report.digest < b.report.digest ? -1 : 1)
}
