import type { RegisteredReport } from '../record.ts'
import type { IndexFile } from './index-file.ts'
import { IndexedReport } from './indexed-report.ts'
import { Recent } from './recent.ts'
import type { Common } from './report-text.ts'

/** Some 2 KiB each; twice as many at most. */
const mostReports = 1000
/** A handful for each certifier and tiers file. */
const mostCommon = 250

/** Identifies a report as it is written: its mark, and where it lies. */
export const reportName = "report.mark || ' ' || report.id"
/** How the index writes a report: two columns. */
export const reportTexts = 'report.common, report.own'

type Row = readonly [name: string, common: string, own: string]
const nothing: Row = ['', '', '']

/** Reports as they were read from the index, as long as it holds the very same. */
export class KeptReports {
  readonly #file: IndexFile
  readonly #reports = new Recent<RegisteredReport>(mostReports)
  readonly #common = new Recent<Common>(mostCommon)

  constructor(file: IndexFile) {
    this.#file = file
  }

  /** @param sql gives `reportName` in its only column */
  found(sql: string, ...values: readonly string[]): RegisteredReport[] {
    return this.#file.atOnce(() => this.named(this.#file.texts(sql, ...values)))
  }

  /** Reports by their names, in the same order; to be asked in one transaction with the question for them. */
  named(names: readonly string[]): RegisteredReport[] {
    const known = names.map((name) => this.#reports.get(name))
    const read = this.#read(names.filter((_, at) => known[at] === undefined))
    return names.map((name, at) => known[at] ?? this.#parsed(name, read.get(name)))
  }

  #read(names: readonly string[]): ReadonlyMap<string, Row> {
    const read = new Map<string, Row>()
    if (names.length === 0) return read
    const ids = names.map((name) => Number(name.slice(name.indexOf(' '))))
    const sql = `SELECT ${reportName}, ${reportTexts} FROM report
      WHERE id IN (SELECT value FROM json_each(?))`
    for (const row of this.#file.rows<Row>(sql, JSON.stringify(ids))) read.set(row[0], row)
    return read
  }

  #parsed(name: string, [, common, own] = nothing): RegisteredReport {
    const report = this.parse(common, own)
    this.#reports.set(name, report)
    return report
  }

  /**
   * @param common mark of what it has in common with others
   * @param own what is of it alone
   * @throws SyntaxError when the index is damaged
   */
  parse(common: string, own: string): RegisteredReport {
    return new IndexedReport(this.#commonOf(common), JSON.parse(own))
  }

  #commonOf(mark: string): Common {
    const known = this.#common.get(mark)
    if (known !== undefined) return known
    const [text = ''] = this.#file.texts('SELECT text FROM common WHERE mark = ?', mark)
    const common: Common = JSON.parse(text)
    this.#common.set(mark, common)
    return common
  }
}
