import type Database from 'better-sqlite3'
import type { RegisteredReport, RejectedReport, ReportChecks } from '../record.ts'
import { textsOf } from './report-text.ts'

/** How much of a log was read. */
export interface FollowedLog {
  readonly origin: string
  /** Entries of its checkpoint. */
  readonly size: number
  /** Lower-case hex. */
  readonly root: string
  /** Digest of the policy under which it was read. */
  readonly policy: string
  /** Entries that all reports know of. */
  readonly applied: number
}

/** What refers to others first. */
const tables = [
  'certificate',
  'checked',
  'report',
  'rejected',
  'node',
  'voice',
  'award',
  'subject',
  'common',
]
const subjectNamed = '(SELECT id FROM subject WHERE name = ?)'

/** The rows of the index; what goes together is written within one transaction of the caller. */
export class IndexRows {
  readonly #database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(database: Database.Database) {
    this.#database = database
  }

  clear(): void {
    for (const table of tables) this.#run(`DELETE FROM ${table}`)
  }

  /** A report; one that is there already is replaced. */
  insert(report: RegisteredReport, checked: ReportChecks): void {
    const { digest, subject, node, facts } = report
    const [evaluatedAt, validUntil] = [column(facts.evaluatedAt), column(facts.validUntil)]
    const signers = facts.signers.toSorted().join()
    this.#forget(digest)
    const { mark, own, common } = textsOf(report)
    this.#run('INSERT OR IGNORE INTO common VALUES (?, ?)', common.mark, common.text)
    this.#run('INSERT OR IGNORE INTO subject (name) VALUES (?)', subject)
    this.#run(
      `INSERT OR IGNORE INTO voice (subject, signers) VALUES (${subjectNamed}, ?)`,
      ...[subject, signers],
    )
    this.#run(
      `INSERT INTO report
       (digest, voice, node, evaluated_at, log_index, told, mark, own, common) VALUES
       (?, (SELECT id FROM voice WHERE subject = ${subjectNamed} AND signers = ?), ?, ?, ?, ?, ?, ?, ?)`,
      ...[digest, subject, signers, node.digest, evaluatedAt],
      ...[facts.log?.index ?? null, toldOf(report), mark, own, common.mark],
    )
    this.#run(
      'INSERT INTO checked VALUES ((SELECT id FROM report WHERE digest = ?), ?)',
      ...[digest, JSON.stringify(checked)],
    )
    this.#run('INSERT OR IGNORE INTO node VALUES (?, ?)', node.digest, node.url)
    for (const { chain } of report.certificates) {
      const certificate = [chain, evaluatedAt, digest, subject, validUntil]
      this.#run(`INSERT INTO certificate VALUES (?, ?, ?, ${subjectNamed}, ?)`, ...certificate)
      this.#run(
        `INSERT INTO award VALUES (${subjectNamed}, ?, ?)
         ON CONFLICT DO UPDATE SET until = MAX(until, excluded.until)`,
        ...[subject, chain, validUntil],
      )
    }
    this.#run('DELETE FROM rejected WHERE digest = ?', digest)
  }

  /** The same report with other words of the log. */
  rewrite(report: RegisteredReport): void {
    const { mark, own, common } = textsOf(report)
    this.#run('INSERT OR IGNORE INTO common VALUES (?, ?)', common.mark, common.text)
    const sql = 'UPDATE report SET mark = ?, own = ?, common = ?, told = ? WHERE digest = ?'
    this.#run(sql, mark, own, common.mark, toldOf(report), report.digest)
  }

  #forget(digest: string): void {
    const known = this.#database
      .prepare<string, { readonly id: number; readonly subject: number }>(
        'SELECT report.id, subject FROM report JOIN voice ON voice.id = voice WHERE digest = ?',
      )
      .get(digest)
    if (known === undefined) return
    const { id, subject } = known
    this.#run('DELETE FROM certificate WHERE report = ?', digest)
    this.#run('DELETE FROM checked WHERE report = ?', id)
    this.#run('DELETE FROM report WHERE id = ?', id)
    this.#run('DELETE FROM award WHERE subject = ?', subject)
    this.#run(
      `INSERT INTO award SELECT subject, chain, MAX(valid_until) FROM certificate
       WHERE subject = ? GROUP BY chain`,
      subject,
    )
    this.#run('DELETE FROM node WHERE digest NOT IN (SELECT node FROM report)')
  }

  /** A report that does not hold is none. */
  reject(one: RejectedReport): void {
    this.#forget(one.digest)
    this.#run('INSERT OR REPLACE INTO rejected VALUES (?, ?)', one.digest, JSON.stringify(one))
  }

  /** How much of the log was read. */
  follow({ origin, size, root, policy, applied }: FollowedLog): void {
    this.#run(
      'INSERT OR REPLACE INTO followed VALUES (1, ?, ?, ?, ?, ?)',
      ...[origin, size, root, policy, applied],
    )
  }

  /** All reports know of so many entries at most: another process may have read more meanwhile. */
  knowAtMost(entries: number): void {
    this.#run('UPDATE followed SET applied = MIN(applied, ?)', entries)
  }

  #run(sql: string, ...values: readonly (string | number | null)[]): void {
    const known = this.#statements.get(sql)
    const statement = known ?? this.#database.prepare(sql)
    if (known === undefined) this.#statements.set(sql, statement)
    statement.run(...values)
  }
}

/** Whether the log itself was read for a report. */
function toldOf({ facts }: RegisteredReport): 0 | 1 {
  return facts.log?.later == null ? 0 : 1
}

/** Times that compare as texts. @param time RFC 3339 */
export function column(time: string): string {
  return new Date(time).toISOString()
}
