import { canonicalBytes } from '../digest/index.ts'
import { parseTimestamp, readJson, requireShape } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { checkEntry, type LogEntry } from './entry.ts'

/** The leaf of an entry: its canonical JSON (RFC 8785). @throws IqError `CONFIG` for a wrong shape */
export function entryBytes(entry: LogEntry): Buffer {
  const checked = checkEntry(entry)
  if (!checked.ok) {
    const { path, message } = checked.violation
    throw new IqError('CONFIG', `entry of the log${path && ` at ${path}`}: ${message}`)
  }
  return canonicalBytes(entry)
}

/**
 * Reads a leaf. Only the one canonical spelling of an entry is accepted.
 * @throws IqError `VERIFICATION`, naming `what`
 */
export function readEntry(bytes: Uint8Array, what: string): LogEntry {
  const entry = requireShape(checkEntry(readJson(bytes, what)), what)
  if (!canonicalBytes(entry).equals(bytes)) {
    throw new IqError('VERIFICATION', `${what}: not in canonical form`)
  }
  for (const time of timesOf(entry)) {
    if (parseTimestamp(time) === undefined) {
      throw new IqError('VERIFICATION', `${what}: ${time} is not a time in UTC`)
    }
  }
  return entry
}

function timesOf(entry: LogEntry): string[] {
  switch (entry.kind) {
    case 'intent':
      return [entry.time, entry.deadline]
    case 'withdrawal':
    case 'supersession':
      return [entry.time]
    case 'report':
    case 'trust':
      return []
  }
}
