import type Database from 'better-sqlite3'
import { sha256Hex } from '../../digest/index.ts'
import type { RegisteredReport, RejectedReport, ReportChecks } from '../record.ts'

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
const tables = [...['certificate', 'report', 'rejected', 'node', 'voice', 'wording', 'award']]
/** Digits of a mark. */
export const markDigits = 32

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
    const { mark, record, wording, certificates } = textsOf(report)
    this.#run('INSERT OR IGNORE INTO wording VALUES (?, ?)', wording, certificates)
    this.#run('INSERT OR IGNORE INTO voice (subject, signers) VALUES (?, ?)', subject, signers)
    this.#run(
      `INSERT INTO report VALUES
       (?, (SELECT id FROM voice WHERE subject = ? AND signers = ?), ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[digest, subject, signers, node.digest, evaluatedAt],
      ...[facts.log?.index ?? null, toldOf(report)],
      ...[mark, record, wording, JSON.stringify(checked)],
    )
    this.#run('INSERT OR IGNORE INTO node VALUES (?, ?)', node.digest, node.url)
    for (const { chain } of report.certificates) {
      const certificate = [chain, evaluatedAt, digest, subject, validUntil]
      this.#run('INSERT INTO certificate VALUES (?, ?, ?, ?, ?)', ...certificate)
      this.#run(
        `INSERT INTO award VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET until = MAX(until, excluded.until)`,
        ...[chain, subject, validUntil],
      )
    }
    this.#run('DELETE FROM rejected WHERE digest = ?', digest)
  }

  /** The same report with other words of the log. */
  rewrite(report: RegisteredReport): void {
    const { mark, record } = textsOf(report)
    const sql = 'UPDATE report SET mark = ?, record = ?, told = ? WHERE digest = ?'
    this.#run(sql, mark, record, toldOf(report), report.digest)
  }

  #forget(digest: string): void {
    const subject = this.#database
      .prepare<string, string>(
        'SELECT subject FROM report JOIN voice ON voice.id = voice WHERE digest = ?',
      )
      .pluck()
      .get(digest)
    if (subject === undefined) return
    this.#run('DELETE FROM certificate WHERE report = ?', digest)
    this.#run('DELETE FROM report WHERE digest = ?', digest)
    this.#run('DELETE FROM award WHERE subject = ?', subject)
    this.#run(
      `INSERT INTO award SELECT chain, subject, MAX(valid_until) FROM certificate
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

/** What a report is kept as. */
function textsOf(report: RegisteredReport) {
  const { certificates: own, ...rest } = report
  const [record, certificates] = [JSON.stringify(rest), JSON.stringify(own)]
  const [mark, wording] = [markOf(record + certificates), markOf(certificates)]
  return { mark, record, wording, certificates }
}

/** Begins the SHA-256 of a text. */
function markOf(text: string): string {
  return sha256Hex(text).slice(0, markDigits)
}

/** Times that compare as texts. @param time RFC 3339 */
export function column(time: string): string {
  return new Date(time).toISOString()
}
