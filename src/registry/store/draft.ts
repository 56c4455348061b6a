import { createRequire } from 'node:module'
import type Database from 'better-sqlite3'
import type { RegisteredReport, ReportChecks } from '../record.ts'

/**
 * Reports on their way into a new index, on disk, so that memory stays as it is however many there are; gone
 * when it is disposed of, or with the process.
 */
export class Draft implements Disposable {
  readonly #database: Database.Database

  constructor() {
    const Sqlite: typeof Database = createRequire(import.meta.url)('better-sqlite3')
    // No name: a file of SQLite's own, which it removes.
    this.#database = new Sqlite('')
    this.#database.pragma('journal_mode = OFF')
    this.#database.exec('CREATE TABLE report (record TEXT, checks TEXT) STRICT')
  }

  add(report: RegisteredReport, checked: ReportChecks): void {
    this.#database
      .prepare('INSERT INTO report VALUES (?, ?)')
      .run(JSON.stringify(report), JSON.stringify(checked))
  }

  *[Symbol.iterator](): Generator<readonly [RegisteredReport, ReportChecks]> {
    const rows = this.#database
      .prepare<[], { record: string; checks: string }>('SELECT record, checks FROM report')
      .iterate()
    for (const { record, checks } of rows) yield [JSON.parse(record), JSON.parse(checks)]
  }

  [Symbol.dispose](): void {
    this.#database.close()
  }
}
