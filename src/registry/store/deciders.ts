import type { RegisteredReport } from '../record.ts'
import type { IndexFile } from './index-file.ts'
import { column } from './index-rows.ts'
import { type KeptReports, reportName } from './kept-reports.ts'

/** The reports that decide where a node may serve at a time. */
export interface Deciders {
  /** Chains of which it has a certificate that had not ended then. */
  readonly chains: readonly string[]
  /** Of each that signed the newest there was, oldest first; at least one. */
  readonly reports: readonly RegisteredReport[]
}

/**
 * Those of all nodes with a certificate that had not ended, whether it was there already or not.
 * @param at RFC 3339, as all times of the index
 */
export function decidersAt(file: IndexFile, kept: KeptReports, at: string): readonly Deciders[] {
  const rows = file.rows<[number, string, string | null]>(
    `SELECT subject, chains, (
       SELECT ${reportName} FROM report WHERE voice = voice.id AND evaluated_at <= ?
       ORDER BY evaluated_at DESC, digest DESC LIMIT 1)
     FROM (
       SELECT subject, group_concat(chain, ' ') AS chains FROM award WHERE until > ?
       GROUP BY subject)
     JOIN voice USING (subject) ORDER BY subject`,
    ...[at, at],
  )
  const named = rows.flatMap(([, , name]) => name ?? [])
  const reports = kept.named(named).values()
  const deciders = new Map<number, { chains: readonly string[]; reports: RegisteredReport[] }>()
  for (const [subject, chains, name] of rows) {
    const report = name === null ? undefined : reports.next().value
    if (report === undefined) continue
    const known = deciders.get(subject)
    if (known === undefined) deciders.set(subject, { chains: chains.split(' '), reports: [report] })
    else known.reports.push(report)
  }
  for (const one of deciders.values()) if (one.reports.length > 1) one.reports.sort(byTime)
  return [...deciders.values()]
}

function byTime(a: RegisteredReport, b: RegisteredReport): number {
  const [first, second] = [column(a.facts.evaluatedAt), column(b.facts.evaluatedAt)]
  if (first !== second) return first < second ? -1 : 1
  return a.digest < b.digest ? -1 : 1
}
