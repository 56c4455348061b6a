import type { RegisteredReport, RejectedReport, ReportChecks } from '../record.ts'
import { IndexFile } from './index-file.ts'
import { IndexQueries } from './index-queries.ts'
import type { FollowedLog } from './index-rows.ts'

/** The index of a registry: a SQLite file that is made from the objects, and made again when lost. */
export class ReportIndex implements Disposable {
  readonly #file: IndexFile
  readonly queries: IndexQueries

  /**
   * @param patienceMs how long somebody else's writing is waited for
   * @throws IqError `DISK` when it cannot be made, `JOURNAL` for a file that is no index of ours
   */
  constructor(registry: string, patienceMs = 10_000) {
    this.#file = new IndexFile(registry, patienceMs)
    this.queries = new IndexQueries(this.#file)
  }

  /**
   * Adds a report; one that is there already is replaced, as when it was looked at again.
   * @param read entries of the log that it was looked for in
   */
  add(report: RegisteredReport, checked: ReportChecks, read: number): Promise<void> {
    return this.#file.write((rows) => {
      rows.insert(report, checked)
      rows.knowAtMost(read)
    })
  }

  /** Everything at once, in place of what there was. */
  replace(
    reports: Iterable<readonly [RegisteredReport, ReportChecks]>,
    rejected: readonly RejectedReport[],
    followed: FollowedLog | undefined,
  ): Promise<void> {
    return this.#file.rewrite((rows) => {
      rows.clear()
      for (const [report, checked] of reports) rows.insert(report, checked)
      for (const one of rejected) rows.reject(one)
      if (followed !== undefined) rows.follow(followed)
    })
  }

  /** What was read of the log: reports that it says something new of, and those that do not hold in it. */
  follow(
    followed: FollowedLog,
    changed: readonly RegisteredReport[],
    again: readonly (readonly [RegisteredReport, ReportChecks])[],
    rejected: readonly RejectedReport[],
  ): Promise<void> {
    return this.#file.write((rows) => {
      for (const one of changed) rows.rewrite(one)
      for (const [report, checked] of again) rows.insert(report, checked)
      for (const one of rejected) rows.reject(one)
      rows.follow(followed)
    })
  }

  reject(rejected: RejectedReport): Promise<void> {
    return this.#file.write((rows) => rows.reject(rejected))
  }

  [Symbol.dispose](): void {
    this.#file[Symbol.dispose]()
  }
}
