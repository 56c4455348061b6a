import { isEntrySignedBy, type LogEntry, openIntents } from '../log/index.ts'
import type { LaterWords, ReportFacts } from './facts.ts'
import type { Trust } from './trust.ts'

/** A report in a log. */
export interface LoggedReport extends Pick<ReportFacts, 'node' | 'suite' | 'tiers'> {
  readonly index: number
  /** Fingerprint of the key that its entry names. */
  readonly certifier: string
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
  for (const [at, entry] of entries.entries()) {
    if (at <= report.index || !('target' in entry) || entry.target !== report.index) continue
    if (!isTheirs(entry)) continue
    if (entry.kind === 'withdrawal') withdrawn ??= { index: at, reason: entry.reason }
    else supersededBy = entry.by
  }
  const unpublished = openIntents(entries)
    .filter(({ deadline, entry }) => deadline < now && isOf(entry, report) && isTheirs(entry))
    .map(({ index }) => index)
  return { withdrawn, supersededBy, intent: intentOf(entries, report, isTheirs), unpublished }
}

function intentOf(
  entries: readonly LogEntry[],
  report: LoggedReport,
  isTheirs: (entry: LogEntry | undefined) => boolean,
): LaterWords['intent'] {
  const entry = entries[report.index]
  if (entry?.kind !== 'report' || entry.intent === null) return 'none'
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
