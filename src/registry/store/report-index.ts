import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { isDamage, openDerived, remakeDerived } from '../../database/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import type { Touched } from '../later.ts'
import type { RegisteredReport, RejectedReport, ReportChecks } from '../record.ts'
import { type FollowedLog, IndexRows } from './index-rows.ts'
import { indexTables } from './index-tables.ts'

/** Some 4 KiB each: the reports that lists and pages ask for again and again are parsed once. */
const mostKept = 12_000

/** The index of a registry: a SQLite file that is made from the objects, and made again when lost. */
export class ReportIndex implements Disposable {
  readonly #path: string
  #database: Database.Database
  /** Made by this process. */
  #changes = 0
  /** Reports that decide, as long as nothing changes. */
  readonly #kept = new Map<string, RegisteredReport>()
  #keptVersion = ''

  /** @throws IqError `DISK` when it cannot be made, `JOURNAL` for a file that is no index of ours */
  constructor(registry: string) {
    this.#path = join(registry, 'index.sqlite')
    try {
      mkdirSync(registry, { recursive: true })
      this.#database = openDerived(this.#path, indexTables)
      this.#database.pragma('journal_mode = WAL')
    } catch (error) {
      throw this.#failure(error)
    }
  }

  /** Changes whenever this or another process changes the index. */
  get version(): string {
    return `${this.#database.pragma('data_version', { simple: true })} ${this.#changes}`
  }

  /** Digests of all reports that were looked at: registered, or rejected. */
  examined(): ReadonlySet<string> {
    return new Set(this.#texts('SELECT digest FROM report UNION ALL SELECT digest FROM rejected'))
  }

  /**
   * Adds a report; one that is there already is replaced, as when it was looked at again.
   * @param read entries of the log that it was looked for in
   */
  add(report: RegisteredReport, checked: ReportChecks, read: number): void {
    this.#write((rows) => {
      rows.insert(report, checked)
      // Another process may have read more of the log meanwhile: the rest is looked at again.
      this.#database.prepare('UPDATE followed SET applied = MIN(applied, ?)').run(read)
    })
  }

  /** Everything at once, in place of what there was. */
  replace(
    reports: Iterable<readonly [RegisteredReport, ReportChecks]>,
    rejected: readonly RejectedReport[],
    followed: FollowedLog | undefined,
  ): void {
    const fill = () =>
      this.#write((rows) => {
        rows.clear()
        for (const [report, checked] of reports) rows.insert(report, checked)
        for (const one of rejected) rows.reject(one)
        if (followed !== undefined) rows.follow(followed)
      })
    try {
      fill()
    } catch (error) {
      if (!isDamage(error) && !(error instanceof IqError && isDamage(error.cause))) throw error
      this.#guarded(() => {
        this.#database.close()
        this.#database = remakeDerived(this.#path, indexTables)
        this.#database.pragma('journal_mode = WAL')
      })
      fill()
    }
  }

  /** The log as it was read last; undefined: none was. */
  followed(): FollowedLog | undefined {
    return this.#guarded(() =>
      this.#database
        .prepare<[], FollowedLog>('SELECT origin, size, root, policy, applied FROM followed')
        .get(),
    )
  }

  /** What was read of the log: reports that it says something new of, and those that do not hold in it. */
  follow(
    followed: FollowedLog,
    changed: readonly RegisteredReport[],
    again: readonly (readonly [RegisteredReport, ReportChecks])[],
    rejected: readonly RejectedReport[],
  ): void {
    this.#write((rows) => {
      for (const one of changed) rows.rewrite(one)
      for (const [report, checked] of again) rows.insert(report, checked)
      for (const one of rejected) rows.reject(one)
      rows.follow(followed)
    })
  }

  /** Digests of the reports that entries of the log may be about. */
  touched({ indices, subjects }: Touched): readonly string[] {
    const found = new Set<string>()
    for (const index of indices) {
      const sql = 'SELECT digest FROM report WHERE log_index = ?'
      for (const digest of this.#texts(sql, index)) found.add(digest)
    }
    for (const subject of subjects) {
      const sql = 'SELECT digest FROM report WHERE subject = ? AND told'
      for (const digest of this.#texts(sql, subject)) found.add(digest)
    }
    return [...found]
  }

  /** Digests of the reports with a proof for which the log itself was never read. */
  untold(): readonly string[] {
    return this.#texts('SELECT digest FROM report WHERE log_index IS NOT NULL AND NOT told')
  }

  reject(rejected: RejectedReport): void {
    this.#write((rows) => rows.reject(rejected))
  }

  find(digest: string): RegisteredReport | undefined {
    return this.#reports('SELECT record FROM report WHERE digest = ?', digest)[0]
  }

  checksOf(digest: string): ReportChecks {
    const [text] = this.#texts('SELECT checks FROM report WHERE digest = ?', digest)
    return text === undefined ? { checks: [], unchecked: [] } : JSON.parse(text)
  }

  /** Oldest first. @param node SHA-256 of node.json */
  ofNode(node: string): RegisteredReport[] {
    return this.#found(
      'SELECT digest FROM report WHERE node = ? ORDER BY evaluated_at, digest',
      node,
    )
  }

  /** Digests of the nodes at a URL. */
  nodesAt(url: string): readonly string[] {
    return this.#texts('SELECT digest FROM node WHERE url = ? ORDER BY digest', url)
  }

  /** Digests of the nodes whose digest begins so. @param prefix hexadecimal digits */
  nodesWith(prefix: string): readonly string[] {
    return this.#texts(
      "SELECT digest FROM node WHERE digest >= ? AND digest < ? || 'g' ORDER BY digest",
      ...[prefix, prefix],
    )
  }

  /** Digests of all nodes. */
  nodes(): readonly string[] {
    return this.#texts('SELECT digest FROM node ORDER BY digest')
  }

  /** Chains of which a certificate was ever registered. */
  chains(): readonly string[] {
    return this.#texts('SELECT DISTINCT chain FROM award ORDER BY chain')
  }

  /**
   * The reports that decide who may serve a chain at a time: of each subject with a certificate that had
   * not ended, the newest of each that signed; by subject, then by time.
   * @param at RFC 3339
   */
  deciding(chain: string, at: string): RegisteredReport[] {
    return this.#found(
      `SELECT digest FROM report WHERE digest IN (
         SELECT (
           SELECT digest FROM report
           WHERE subject = voice.subject AND signers = voice.signers AND evaluated_at <= ?
           ORDER BY evaluated_at DESC, digest DESC LIMIT 1)
         FROM award JOIN voice USING (subject) WHERE chain = ? AND until > ?)
       ORDER BY subject, evaluated_at, digest`,
      ...[at, chain, at],
    )
  }

  /** The newest report of each that signed about each suite and node; by node, then by time. */
  newest(): RegisteredReport[] {
    return this.#found(
      `SELECT digest FROM report WHERE digest IN (
         SELECT (
           SELECT digest FROM report WHERE subject = voice.subject AND signers = voice.signers
           ORDER BY evaluated_at DESC, digest DESC LIMIT 1)
         FROM voice)
       ORDER BY node, evaluated_at, digest`,
    )
  }

  /** The newest report that ever awarded a chain. */
  newestWith(chain: string): RegisteredReport | undefined {
    return this.#reports(
      `SELECT record FROM report WHERE digest = (
         SELECT report FROM certificate WHERE chain = ? ORDER BY evaluated_at DESC, report DESC LIMIT 1)`,
      chain,
    )[0]
  }

  /** When the next certificate ends, RFC 3339; undefined: none has a time to come. @param at RFC 3339 */
  nextEnd(at: string): string | undefined {
    return this.#texts(
      'SELECT valid_until FROM certificate WHERE valid_until > ? ORDER BY valid_until LIMIT 1',
      at,
    )[0]
  }

  /** Reports there are. */
  count(): number {
    return Number(this.#texts('SELECT CAST(COUNT(*) AS TEXT) FROM report')[0])
  }

  /** All reports, by time. */
  *all(): Generator<RegisteredReport> {
    const order = 'FROM report ORDER BY evaluated_at, digest'
    if (this.count() <= mostKept) {
      yield* this.#found(`SELECT digest ${order}`)
      return
    }
    const rows = this.#database.prepare<[], { record: string }>(`SELECT record ${order}`).iterate()
    for (const { record } of rows) yield JSON.parse(record)
  }

  rejected(): RejectedReport[] {
    return this.#texts('SELECT record FROM rejected ORDER BY digest').map((text) =>
      JSON.parse(text),
    )
  }

  /** SHA-256 over all that the index says, which a rebuilt one must have, too. */
  digest(): string {
    const hash = createHash('sha256')
    for (const report of this.all()) hash.update(`${JSON.stringify(report)}\n`)
    return hash.digest('hex')
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }

  /** Reports by their digests; those that are asked for again and again are read once. */
  #found(sql: string, ...values: readonly string[]): RegisteredReport[] {
    const { version } = this
    if (version !== this.#keptVersion || this.#kept.size > mostKept) this.#kept.clear()
    this.#keptVersion = version
    return this.#texts(sql, ...values).flatMap((digest) => {
      const report = this.#kept.get(digest) ?? this.find(digest)
      if (report !== undefined) this.#kept.set(digest, report)
      return report ?? []
    })
  }

  #reports(sql: string, ...values: readonly string[]): RegisteredReport[] {
    return this.#texts(sql, ...values).map((text) => JSON.parse(text))
  }

  #texts(sql: string, ...values: readonly (string | number)[]): string[] {
    return this.#guarded(() =>
      this.#database
        .prepare<(string | number)[], string>(sql)
        .pluck()
        .all(...values),
    )
  }

  #write(work: (rows: IndexRows) => void): void {
    const rows = new IndexRows(this.#database)
    this.#guarded(() => this.#database.transaction(() => work(rows)).immediate())
    this.#changes++
  }

  #guarded<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw this.#failure(error)
    }
  }

  #failure(error: unknown): IqError {
    if (error instanceof IqError) return error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isFull = code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')
    return new IqError(isFull ? 'DISK' : 'JOURNAL', `${this.#path}: ${describeError(error)}`, {
      next: isFull
        ? 'free some space; what was registered is safe'
        : 'make it again from the reports: iqchains registry rebuild',
      cause: error,
    })
  }
}
