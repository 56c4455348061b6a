import { createHash } from 'node:crypto'
import type { Touched } from '../later.ts'
import type { RegisteredReport, RejectedReport, ReportChecks } from '../record.ts'
import { type Deciders, decidersAt } from './deciders.ts'
import type { IndexFile } from './index-file.ts'
import { column, type FollowedLog } from './index-rows.ts'
import { KeptReports, reportName, reportTexts } from './kept-reports.ts'

/** What the index of a registry is asked. */
export class IndexQueries {
  readonly #file: IndexFile
  readonly #kept: KeptReports

  constructor(file: IndexFile) {
    this.#file = file
    this.#kept = new KeptReports(file)
  }

  /** Changes whenever this or another process changes the index. */
  get version(): string {
    return this.#file.version
  }

  /** Asks several things of one state of the index. */
  atOnce<T>(work: () => T): T {
    return this.#file.atOnce(work)
  }

  /** Digests of all reports that were looked at: registered, or rejected. */
  examined(): ReadonlySet<string> {
    return new Set(
      this.#file.texts('SELECT digest FROM report UNION ALL SELECT digest FROM rejected'),
    )
  }

  /** The log as it was read last; undefined: none was. */
  followed(): FollowedLog | undefined {
    const [row] = this.#file.texts(
      `SELECT json_object('origin', origin, 'size', size, 'root', root, 'policy', policy, 'applied', applied)
       FROM followed`,
    )
    return row === undefined ? undefined : JSON.parse(row)
  }

  /** Digests of the reports that entries of the log may be about. */
  touched({ indices, subjects }: Touched): readonly string[] {
    const found = new Set<string>()
    for (const index of indices) {
      const sql = 'SELECT digest FROM report WHERE log_index = ?'
      for (const digest of this.#file.texts(sql, index)) found.add(digest)
    }
    for (const subject of subjects) {
      const sql = `SELECT digest FROM report
        WHERE told AND voice IN (
          SELECT id FROM voice WHERE subject = (SELECT id FROM subject WHERE name = ?))`
      for (const digest of this.#file.texts(sql, subject)) found.add(digest)
    }
    return [...found]
  }

  /** Digests of the reports with a proof for which the log itself was never read. */
  untold(): readonly string[] {
    return this.#file.texts('SELECT digest FROM report WHERE log_index IS NOT NULL AND NOT told')
  }

  find(digest: string): RegisteredReport | undefined {
    return this.#kept.found(`SELECT ${reportName} FROM report WHERE digest = ?`, digest)[0]
  }

  checksOf(digest: string): ReportChecks {
    const [text] = this.#file.texts(
      'SELECT checks FROM checked WHERE report = (SELECT id FROM report WHERE digest = ?)',
      digest,
    )
    return text === undefined ? { checks: [], unchecked: [] } : JSON.parse(text)
  }

  /** Oldest first. @param node SHA-256 of node.json */
  ofNode(node: string): RegisteredReport[] {
    return this.#kept.found(
      `SELECT ${reportName} FROM report WHERE node = ? ORDER BY evaluated_at, digest`,
      node,
    )
  }

  /** Digests of the nodes at a URL. */
  nodesAt(url: string): readonly string[] {
    return this.#file.texts('SELECT digest FROM node WHERE url = ? ORDER BY digest', url)
  }

  /** Digests of the nodes whose digest begins so. @param prefix hexadecimal digits */
  nodesWith(prefix: string): readonly string[] {
    return this.#file.texts(
      "SELECT digest FROM node WHERE digest >= ? AND digest < ? || 'g' ORDER BY digest",
      ...[prefix, prefix],
    )
  }

  /** Digests of all nodes. */
  nodes(): readonly string[] {
    return this.#file.texts('SELECT digest FROM node ORDER BY digest')
  }

  /** Chains of which a certificate was ever registered. */
  chains(): readonly string[] {
    return this.#file.texts('SELECT DISTINCT chain FROM award ORDER BY chain')
  }

  /** The reports that decide who may serve what at a time. @param at RFC 3339 */
  deciding(at: string): readonly Deciders[] {
    return this.atOnce(() => decidersAt(this.#file, this.#kept, at))
  }

  /** The times, before and after another, at which a report was made or a certificate ends. @param at RFC 3339 */
  turns(at: string): readonly string[] {
    return this.#file
      .rows<[string | null]>(
        `SELECT MAX(evaluated_at) FROM report WHERE evaluated_at <= ?
         UNION ALL SELECT MIN(evaluated_at) FROM report WHERE evaluated_at > ?
         UNION ALL SELECT MAX(valid_until) FROM certificate WHERE valid_until <= ?
         UNION ALL SELECT MIN(valid_until) FROM certificate WHERE valid_until > ?`,
        ...[at, at, at, at],
      )
      .flatMap(([time]) => time ?? [])
  }

  /** The newest report of each that signed about each suite and node; by node, then by time. */
  newest(): RegisteredReport[] {
    return this.#kept.found(
      `SELECT ${reportName} FROM report WHERE digest IN (
         SELECT (
           SELECT digest FROM report WHERE report.voice = voice.id
           ORDER BY evaluated_at DESC, digest DESC LIMIT 1)
         FROM voice)
       ORDER BY node, evaluated_at, digest`,
    )
  }

  /** The newest report that ever awarded a chain. */
  newestWith(chain: string): RegisteredReport | undefined {
    return this.#kept.found(
      `SELECT ${reportName} FROM report WHERE digest = (
         SELECT report FROM certificate WHERE chain = ?
         ORDER BY evaluated_at DESC, report DESC LIMIT 1)`,
      chain,
    )[0]
  }

  /** When the next certificate ends, RFC 3339; undefined: none has a time to come. @param at RFC 3339 */
  nextEnd(at: string): string | undefined {
    return this.#file.texts(
      'SELECT valid_until FROM certificate WHERE valid_until > ? ORDER BY valid_until LIMIT 1',
      at,
    )[0]
  }

  /** Reports there are. */
  count(): number {
    return Number(this.#file.texts('SELECT CAST(COUNT(*) AS TEXT) FROM report')[0])
  }

  /** All reports, by time. */
  *all(): Generator<RegisteredReport> {
    const sql = `SELECT ${reportTexts} FROM report ORDER BY evaluated_at, digest`
    for (const texts of this.#file.each<[string, string]>(sql)) yield this.#kept.parse(...texts)
  }

  /** Digests of all reports; those of one node follow one another. */
  digests(): readonly string[] {
    return this.#file.texts('SELECT digest FROM report ORDER BY node, evaluated_at, digest')
  }

  /** The report of the same node before another; undefined: it is the first. */
  before({ digest, node, facts }: RegisteredReport): RegisteredReport | undefined {
    return this.#kept.found(
      `SELECT ${reportName} FROM report WHERE node = ? AND (evaluated_at, digest) < (?, ?)
       ORDER BY evaluated_at DESC, digest DESC LIMIT 1`,
      ...[node.digest, column(facts.evaluatedAt), digest],
    )[0]
  }

  /** The newest report of each node; by node. */
  newestOfNodes(): RegisteredReport[] {
    return this.#kept.found(
      `SELECT (SELECT ${reportName} FROM report WHERE node = node.digest
         ORDER BY evaluated_at DESC, digest DESC LIMIT 1)
       FROM node ORDER BY digest`,
    )
  }

  rejected(): RejectedReport[] {
    return this.#file
      .texts('SELECT record FROM rejected ORDER BY digest')
      .map((text) => JSON.parse(text))
  }

  /** SHA-256 over all that the index says, which a rebuilt one must have, too. */
  digest(): string {
    const hash = createHash('sha256')
    for (const report of this.all()) hash.update(`${JSON.stringify(report)}\n`)
    return hash.digest('hex')
  }
}
