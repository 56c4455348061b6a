import { isEntrySignedBy, type LogEntry } from '../log/index.ts'
import { EntriesBySubject } from './entries-by-subject.ts'
import type { LaterWords, ReportFacts } from './facts.ts'
import type { Trust } from './trust.ts'

/** A report in a log. */
export interface LoggedReport extends Pick<ReportFacts, 'node' | 'suite' | 'tiers'> {
  readonly index: number
  /** Fingerprint of the key that its entry names. */
  readonly certifier: string
  /** Index of the intent by its own words; null: it names none. */
  readonly announcedAs: number | null
}

/**
 * What a log says of a report. Only keys of its certifier's operator can announce, withdraw or replace
 * it; the log's key cannot speak for them.
 * @param now milliseconds since 1970: an announced run is missed after its deadline
 */
export function laterWords(
  trust: Trust,
  entries: readonly LogEntry[],
  report: LoggedReport,
  now: number,
): LaterWords {
  const operator = trust.keys.get(report.certifier)?.operator
  const speakers = [...trust.keys.values()].filter((key) => key.operator === operator)
  const isTheirs = (entry: LogEntry | undefined) =>
    entry !== undefined && speakers.some(({ publicKey }) => isEntrySignedBy(entry, publicKey))
  let withdrawn: LaterWords['withdrawn'] = null
  let supersededBy: LaterWords['supersededBy'] = null
  const subjects = EntriesBySubject.of(entries)
  for (const { index, entry } of subjects.wordsOf(report.index)) {
    if (index <= report.index || !isTheirs(entry)) continue
    if (entry.kind === 'withdrawal') withdrawn ??= { index, reason: entry.reason }
    else supersededBy = entry.by
  }
  const unpublished = subjects
    .openOf(report)
    .filter(({ deadline, entry }) => deadline < now && isTheirs(entry))
    .map(({ index }) => index)
  const intent = intentOf(entries, report, isTheirs)
  const { attempt, earlierTests } = testOf(entries, report, isTheirs)
  return { withdrawn, supersededBy, intent, attempt, earlierTests, unpublished }
}

/** Which test of its node a run is in its epoch, by what the operator announced before, at the same place or of it. */
function testOf(
  entries: readonly LogEntry[],
  { index, suite }: LoggedReport,
  isTheirs: (entry: LogEntry | undefined) => boolean,
): Pick<LaterWords, 'attempt' | 'earlierTests'> {
  const report = entries[index]
  const at = report?.kind === 'report' ? report.intent : null
  const intent = at === null ? undefined : entries[at]
  if (intent?.kind !== 'intent' || at === null) return { attempt: null, earlierTests: 0 }
  // The suite is the report's: an intent of another one announced nothing here.
  const earlier = EntriesBySubject.of(entries)
    .testsBeside({ ...intent, suite: suite.digest })
    .filter((test) => test.index < at && isTheirs(test.entry))
  return { attempt: intent.attempt, earlierTests: earlier.length }
}

function intentOf(
  entries: readonly LogEntry[],
  report: LoggedReport,
  isTheirs: (entry: LogEntry | undefined) => boolean,
): LaterWords['intent'] {
  const entry = entries[report.index]
  if (entry?.kind !== 'report' || entry.intent === null) return 'none'
  if (report.announcedAs !== null && report.announcedAs !== entry.intent) return 'other'
  const intent = entry.intent < report.index ? entries[entry.intent] : undefined
  return isOf(intent, report) && isTheirs(intent) ? 'announced' : 'other'
}

function isOf(entry: LogEntry | undefined, { node, suite, tiers }: LoggedReport): boolean {
  return (
    entry?.kind === 'intent' &&
    entry.node === node.digest &&
    entry.suite === suite.digest &&
    entry.tiers === tiers
  )
}
