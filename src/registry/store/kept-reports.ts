import type { RegisteredCertificate, RegisteredReport } from '../record.ts'
import type { IndexFile } from './index-file.ts'
import { markDigits } from './index-rows.ts'

/** Some 4 KiB each: the reports that lists and pages ask for again and again are parsed once. */
const mostKept = 2000
/** A handful for each tiers file. */
const mostWordings = 100
/** How the index writes a report, in one text. */
export const written = 'wording || record'

/** Reports as they were read from the index, as long as it holds the very same. */
export class KeptReports {
  readonly #file: IndexFile
  readonly #reports = new Map<string, RegisteredReport>()
  readonly #certificates = new Map<string, readonly RegisteredCertificate[]>()

  constructor(file: IndexFile) {
    this.#file = file
  }

  /** @param sql gives `mark || rowid` of reports in its only column; nulls are left out */
  found(sql: string, ...values: readonly string[]): RegisteredReport[] {
    return this.#file.atOnce(() => {
      if (this.#reports.size > mostKept) this.#reports.clear()
      return this.#file.texts<string | null>(sql, ...values).flatMap((name) => {
        if (name === null) return []
        const report = this.#reports.get(name) ?? this.#read(Number(name.slice(markDigits)))
        this.#reports.set(name, report)
        return report
      })
    })
  }

  #read(row: number): RegisteredReport {
    return this.parse(
      this.#file.texts(`SELECT ${written} FROM report WHERE rowid = ?`, row)[0] ?? '',
    )
  }

  /** @param text `written` */
  parse(text: string): RegisteredReport {
    const certificates = this.#certificatesOf(text.slice(0, markDigits))
    return { ...JSON.parse(text.slice(markDigits)), certificates }
  }

  #certificatesOf(wording: string): readonly RegisteredCertificate[] {
    const known = this.#certificates.get(wording)
    if (known !== undefined) return known
    if (this.#certificates.size >= mostWordings) this.#certificates.clear()
    const [text = '[]'] = this.#file.texts(
      'SELECT certificates FROM wording WHERE mark = ?',
      wording,
    )
    const certificates: readonly RegisteredCertificate[] = JSON.parse(text)
    this.#certificates.set(wording, certificates)
    return certificates
  }
}
