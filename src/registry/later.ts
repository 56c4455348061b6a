import type { LogEntry } from '../log/index.ts'
import { type LaterWords, laterWords, type ReportFacts, type Trust } from '../trust/index.ts'
import type { PendingRun, RegisteredReport } from './record.ts'

/** What a report is decided by at a time: an announced run is missed once its deadline has passed. */
export function factsAt({ facts, pending }: RegisteredReport, at: number): ReportFacts {
  const { log } = facts
  if (log?.later == null || pending.length === 0) return facts
  const unpublished = pending
    .filter(({ deadline }) => Date.parse(deadline) < at)
    .map(({ index }) => index)
  return { ...facts, log: { ...log, later: { ...log.later, unpublished } } }
}

/**
 * A report with what a log says of it; the same where the log says nothing new.
 * @param entries of the whole log, the one in which the report is proven
 */
export function withLaterWords(
  report: RegisteredReport,
  entries: readonly LogEntry[],
  trust: Trust,
): RegisteredReport {
  const { log, node, suite, tiers } = report.facts
  const own = log === null ? undefined : entries[log.index]
  if (log === null || own?.kind !== 'report') return report
  const { index } = log
  const told = { index, certifier: own.keyid, node, suite, tiers, announcedAs: report.announcedAs }
  const words = laterWords(trust, entries, told, Number.POSITIVE_INFINITY)
  return withWords(report, words, entries)
}

/** Keeps apart what depends on the clock. @param words of the end of all times */
function withWords(
  report: RegisteredReport,
  words: LaterWords,
  entries: readonly LogEntry[],
): RegisteredReport {
  const { log } = report.facts
  if (log === null) return report
  const pending = words.unpublished.flatMap((index): PendingRun[] => {
    const entry = entries[index]
    return entry?.kind === 'intent' ? [{ index, deadline: entry.deadline }] : []
  })
  const later = { ...words, unpublished: [] }
  return { ...report, pending, facts: { ...report.facts, log: { ...log, later } } }
}

/** Reports that new entries of a log may say something of. */
export interface Touched {
  /** Indices of their own entries. */
  readonly indices: readonly number[]
  /** Their subjects (`subjectOf`). */
  readonly subjects: readonly string[]
}

/** What the entries from an index on are about. */
export function touchedBy(entries: readonly LogEntry[], from: number): Touched {
  const indices = new Set<number>()
  const subjects = new Set<string>()
  const announce = (entry: LogEntry | undefined) => {
    if (entry?.kind === 'intent') subjects.add(`${entry.node} ${entry.suite} ${entry.tiers}`)
  }
  for (const entry of entries.slice(from)) {
    switch (entry.kind) {
      case 'intent':
        announce(entry)
        break
      case 'report':
        announce(entry.intent === null ? undefined : entries[entry.intent])
        break
      case 'withdrawal':
      case 'supersession':
        indices.add(entry.target)
        announce(entries[entry.target])
        break
      case 'trust':
        break
    }
  }
  return { indices: [...indices], subjects: [...subjects] }
}
