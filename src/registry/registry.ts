import type { Trust } from '../trust/index.ts'
import { type Followed, followLog, stateOf } from './follow-log.ts'
import type { RegisteredReport, RejectedReport, ReportChecks } from './record.ts'
import { type Examined, examineReport, type RegistryPolicy } from './register.ts'
import type { Standing } from './standing.ts'
import { type ListedChain, Standings } from './standings.ts'
import {
  Draft,
  type FollowedLog,
  type IndexQueries,
  Objects,
  ReportIndex,
  type ReportSource,
} from './store/index.ts'

/** What became of a report that was handed in. */
export type Added =
  | { readonly kind: 'added' | 'known'; readonly report: RegisteredReport }
  | { readonly kind: 'refused'; readonly rejected: RejectedReport }

const all = Number.MAX_SAFE_INTEGER

/**
 * Published scores: verified reports, and who may serve which chain at some time. Nothing is believed
 * but reports that verify under the policy; no query shows what has expired, or was withdrawn, as valid.
 */
export class Registry implements Disposable {
  readonly #folder: string
  readonly #objects: Objects
  readonly #index: ReportIndex
  readonly #queries: IndexQueries
  readonly #standings: Standings

  /**
   * @param patienceMs how long another process that writes is waited for; default: 10 s
   * @throws IqError `JOURNAL` for an index that is none of ours, `DISK` when there is no room
   */
  constructor(folder: string, patienceMs?: number) {
    this.#folder = folder
    this.#objects = new Objects(folder)
    this.#index = new ReportIndex(folder, patienceMs)
    this.#queries = this.#index.queries
    this.#standings = new Standings(this.#queries)
  }

  get folder(): string {
    return this.#folder
  }

  /** Whether reports are there that the index does not know: `rebuild` it. */
  get isStale(): boolean {
    const examined = this.#queries.examined()
    return this.#objects.list().some((digest) => !examined.has(digest))
  }

  /** Changes whenever the registry does. */
  get version(): string {
    return this.#queries.version
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
      const known = this.#queries.find(staged.digest)
      if (known !== undefined) return { kind: 'known', report: known }
      const examined = await examineReport(staged.folder, staged.digest, source.path, policy)
      if (examined.kind === 'refused') return examined
      beforeKeeping(examined.report)
      await this.#objects.keep(staged)
      await this.#index.add(
        examined.report,
        examined.checked,
        policy.log?.audit.entries.length ?? all,
      )
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
    return this.#queries.followed()
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
    await this.#index.replace(sound, rejected, stateOf(policy))
    return this.#queries.digest()
  }

  /** SHA-256 over all that the index says. */
  digest(): string {
    return this.#queries.digest()
  }

  /** All reports, by time. */
  reports(): Iterable<RegisteredReport> {
    return this.#queries.all()
  }

  /** Digests of all reports; those of one node follow one another. */
  digests(): readonly string[] {
    return this.#queries.digests()
  }

  /** The newest report of each node. */
  newestOfNodes(): readonly RegisteredReport[] {
    return this.#queries.newestOfNodes()
  }

  /** The report of the same node before another; undefined: it is the first. */
  before(report: RegisteredReport): RegisteredReport | undefined {
    return this.#queries.before(report)
  }

  /** Of each node on each suite the newest report of each that signed; by node, then by time. */
  newestReports(): readonly RegisteredReport[] {
    return this.#queries.newest()
  }

  /** Reports there are. */
  get size(): number {
    return this.#queries.count()
  }

  /** When the next certificate ends, in milliseconds since 1970; undefined: none is to end. */
  nextEnd(at: Date): number | undefined {
    const end = this.#queries.nextEnd(at.toISOString())
    return end === undefined ? undefined : Date.parse(end)
  }

  report(digest: string): RegisteredReport | undefined {
    return this.#queries.find(digest)
  }

  /** Names a report among the rejected: for those who choose what is shown, not for any sender. */
  reject(rejected: RejectedReport): Promise<void> {
    return this.#index.reject(rejected)
  }

  rejected(): readonly RejectedReport[] {
    return this.#queries.rejected()
  }

  /** Digests of all nodes. */
  nodes(): readonly string[] {
    return this.#queries.nodes()
  }

  /** Digest of the only node whose digest begins so; undefined when there is none, or several. */
  nodeWith(prefix: string): string | undefined {
    const [node, ...others] = this.#queries.nodesWith(prefix)
    return others.length > 0 ? undefined : node
  }

  /** Reports of a node, oldest first. @param node its digest, or its URL */
  reportsOf(node: string): readonly RegisteredReport[] {
    const digests = /^[0-9a-f]{64}$/u.test(node) ? [node] : this.#queries.nodesAt(node)
    return digests.flatMap((digest) => this.#queries.ofNode(digest))
  }

  /** The newest report of a node, by its digest or URL; or a report, by its own digest. */
  newestNamed(name: string): RegisteredReport | undefined {
    const named = name.trim().slice(0, 2048)
    if (named === '') return undefined
    const own = /^[0-9a-f]{64}$/u.test(named) ? this.report(named) : undefined
    return own ?? this.reportsOf(named).at(-1)
  }

  checksOf(digest: string): ReportChecks {
    return this.#queries.checksOf(digest)
  }

  /** Ids of all chains that were ever awarded. */
  chainIds(): readonly string[] {
    return this.#queries.chains()
  }

  /** Chains that were ever awarded, by id. */
  chains(trust: Trust, at: Date): readonly ListedChain[] {
    return this.#standings.chains(trust, at)
  }

  /** Undefined when nobody was ever certified for it. */
  chain(id: string, trust: Trust, at: Date): ListedChain | undefined {
    return this.#standings.chain(id, trust, at)
  }

  /** Nodes with a certificate for a chain that has not ended, best score first; not all are valid. */
  nodesOf(chain: string, trust: Trust, at: Date): readonly Standing[] {
    return this.#standings.nodesOf(chain, trust, at)
  }

  /** How a node stands on every chain that it was ever certified for. @param node its digest, or its URL */
  standingsOf(node: string, trust: Trust, at: Date): readonly Standing[] {
    return this.#standings.standingsBy(this.reportsOf(node), trust, at)
  }

  [Symbol.dispose](): void {
    this.#index[Symbol.dispose]()
  }
}
