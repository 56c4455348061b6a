import type { RegisteredReport } from '../record.ts'
import type { IndexFile } from './index-file.ts'
import { column } from './index-rows.ts'
import { type KeptReports, reportName } from './kept-reports.ts'

/** The reports that decide where a node may serve at a time. */
export class Deciders {
  /** Chains of which it has a certificate that had not ended then. */
  readonly chains: readonly string[]
  /** Of each that signed the newest there was, oldest first; at least one. */
  readonly reports: readonly RegisteredReport[]

  /** @param reports in any order */
  constructor(chains: readonly string[], reports: readonly RegisteredReport[]) {
    this.chains = chains
    this.reports = reports.length > 1 ? reports.toSorted(byTime) : reports
  }
}

/** A subject and, behind spaces, its chains; the name of a report, null where there was none. */
type Row<T> = readonly [subject: string, name: T]

const found = `
  SELECT subject || ' ' || chains, (
    SELECT ${reportName} FROM report WHERE voice = voice.id AND evaluated_at <= ?
    ORDER BY evaluated_at DESC, digest DESC LIMIT 1)
  FROM (SELECT subject, group_concat(chain, ' ') AS chains FROM award WHERE until > ? GROUP BY subject)
  JOIN voice USING (subject)`

/**
 * Those of all nodes with a certificate that had not ended, whether it was there already or not.
 * @param at RFC 3339, as all times of the index
 */
export function decidersAt(file: IndexFile, kept: KeptReports, at: string): readonly Deciders[] {
  const rows = file.rows<Row<string | null>>(found, at, at).filter(isThere)
  const reports = kept.named(rows.map(([, name]) => name))
  const subjects = Map.groupBy(reports, (_, place) => rows[place]?.[0] ?? '')
  return Array.from(subjects, ([subject, own]) => new Deciders(subject.split(' ').slice(1), own))
}

function isThere(row: Row<string | null>): row is Row<string> {
  return row[1] !== null
}

function byTime(a: RegisteredReport, b: RegisteredReport): number {
  const [first, second] = [column(a.facts.evaluatedAt), column(b.facts.evaluatedAt)]
  if (first !== second) return first < second ? -1 : 1
  return a.digest < b.digest ? -1 : 1
}
