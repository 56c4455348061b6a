import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { isDamage, openDerived, remakeDerived } from '../../database/index.ts'
import { describeError, IqError } from '../../errors/index.ts'
import type { RegisteredReport, RejectedReport, ReportChecks } from '../record.ts'
import { indexTables } from './index-tables.ts'

/** The index of a registry: a SQLite file that is made from the objects, and made again when lost. */
export class ReportIndex implements Disposable {
  readonly #path: string
  #database: Database.Database
  /** Made by this process. */
  #changes = 0

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

  /** Adds a report; one that is there already is replaced, as when it was looked at again. */
  add(report: RegisteredReport, checked: ReportChecks): void {
    this.#guarded(() => this.#database.transaction(() => this.#insert(report, checked)).immediate())
  }

  /** Everything at once, in place of what there was. */
  replace(
    reports: readonly (readonly [RegisteredReport, ReportChecks])[],
    rejected: readonly RejectedReport[],
  ): void {
    const fill = () =>
      this.#database
        .transaction(() => {
          this.#changes++
          this.#database.exec('DELETE FROM certificate; DELETE FROM report; DELETE FROM rejected')
          for (const [report, checked] of reports) this.#insert(report, checked)
          for (const one of rejected) this.#reject(one)
        })
        .immediate()
    this.#guarded(() => {
      try {
        fill()
      } catch (error) {
        if (!isDamage(error)) throw error
        this.#database.close()
        this.#database = remakeDerived(this.#path, indexTables)
        fill()
      }
    })
  }

  reject(rejected: RejectedReport): void {
    this.#guarded(() => this.#reject(rejected))
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
    return this.#reports(
      'SELECT record FROM report WHERE node = ? ORDER BY evaluated_at, digest',
      node,
    )
  }

  /** Digests of the nodes at a URL. */
  nodesAt(url: string): readonly string[] {
    return this.#texts('SELECT DISTINCT node FROM report WHERE url = ? ORDER BY node', url)
  }

  /** Digests of the nodes whose digest begins so. @param prefix hexadecimal digits */
  nodesWith(prefix: string): readonly string[] {
    return this.#texts(
      "SELECT DISTINCT node FROM report WHERE node >= ? AND node < ? || 'g' ORDER BY node",
      ...[prefix, prefix],
    )
  }

  /** Digests of all nodes. */
  nodes(): readonly string[] {
    return this.#texts('SELECT DISTINCT node FROM report ORDER BY node')
  }

  /** Chains of which a certificate was ever registered. */
  chains(): readonly string[] {
    return this.#texts('SELECT DISTINCT chain FROM certificate ORDER BY chain')
  }

  /**
   * The reports that decide who may serve a chain at a time: of each subject with a certificate that had
   * not ended, the newest of each that signed; by subject, then by time.
   * @param at RFC 3339
   */
  deciding(chain: string, at: string): RegisteredReport[] {
    return this.#reports(
      `SELECT record FROM report AS one
       WHERE subject IN (SELECT subject FROM certificate WHERE chain = ? AND valid_until > ?)
         AND evaluated_at <= ?
         AND NOT EXISTS (
           SELECT 1 FROM report AS later
           WHERE later.subject = one.subject AND later.signers = one.signers
             AND later.evaluated_at <= ?
             AND (later.evaluated_at, later.digest) > (one.evaluated_at, one.digest))
       ORDER BY subject, evaluated_at, digest`,
      ...[chain, at, at, at],
    )
  }

  /** The newest report that ever awarded a chain. */
  newestWith(chain: string): RegisteredReport | undefined {
    return this.#reports(
      `SELECT record FROM report JOIN certificate ON certificate.report = report.digest
       WHERE chain = ? ORDER BY evaluated_at DESC, digest LIMIT 1`,
      chain,
    )[0]
  }

  /** All reports, by time. */
  *all(): Generator<RegisteredReport> {
    const rows = this.#database
      .prepare<[], { record: string }>('SELECT record FROM report ORDER BY evaluated_at, digest')
      .iterate()
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

  #insert(report: RegisteredReport, checked: ReportChecks): void {
    this.#changes++
    const { digest, subject, node, facts } = report
    this.#database.prepare('DELETE FROM certificate WHERE report = ?').run(digest)
    this.#database
      .prepare('INSERT OR REPLACE INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        digest,
        subject,
        node.digest,
        node.url,
        facts.evaluatedAt,
        facts.signers.toSorted().join(),
        JSON.stringify(report),
        JSON.stringify(checked),
      )
    const add = this.#database.prepare('INSERT INTO certificate VALUES (?, ?, ?, ?)')
    for (const { chain } of report.certificates) add.run(chain, facts.validUntil, digest, subject)
    this.#database.prepare('DELETE FROM rejected WHERE digest = ?').run(digest)
  }

  #reject(one: RejectedReport): void {
    this.#changes++
    this.#database
      .prepare('INSERT OR REPLACE INTO rejected VALUES (?, ?)')
      .run(one.digest, JSON.stringify(one))
  }

  #reports(sql: string, ...values: readonly string[]): RegisteredReport[] {
    return this.#texts(sql, ...values).map((text) => JSON.parse(text))
  }

  #texts(sql: string, ...values: readonly string[]): string[] {
    return this.#guarded(() =>
      this.#database
        .prepare<string[], string>(sql)
        .pluck()
        .all(...values),
    )
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
