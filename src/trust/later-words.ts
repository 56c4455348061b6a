import { isEntrySignedBy, type LogEntry } from '../log/index.ts'
import type { LaterWords } from './facts.ts'
import type { Trust } from './trust.ts'

/**
 * What a log says after `index` about the report there. Only a certifier of the same operator can
 * withdraw or replace a report; the log's key cannot speak for them.
 */
export function laterWords(
  trust: Trust,
  entries: readonly LogEntry[],
  index: number,
  keyid: string,
): LaterWords {
  const operator = trust.keys.get(keyid)?.operator
  const speakers = [...trust.keys.values()].filter((key) => key.operator === operator)
  let withdrawn: LaterWords['withdrawn'] = null
  let supersededBy: LaterWords['supersededBy'] = null
  for (const [at, entry] of entries.entries()) {
    if (at <= index || !('target' in entry) || entry.target !== index) continue
    if (!speakers.some(({ publicKey }) => isEntrySignedBy(entry, publicKey))) continue
    if (entry.kind === 'withdrawal') withdrawn ??= { index: at, reason: entry.reason }
    else supersededBy = entry.by
  }
  return { withdrawn, supersededBy }
}
