import type { IntentEntry, LogEntry } from './entry.ts'

/** An intent to which neither a report nor a withdrawal came. */
export interface OpenIntent {
  readonly index: number
  readonly entry: IntentEntry
  /** Milliseconds since 1970. */
  readonly deadline: number
  readonly detail: string
}

/** The intents without result, in the order of the log. Only the same certifier's later entry counts. */
export function openIntents(entries: readonly LogEntry[]): OpenIntent[] {
  const open = new Map<number, OpenIntent>()
  for (const [index, entry] of entries.entries()) {
    const answered = answeredBy(entry)
    if (answered !== undefined && open.get(answered.intent)?.entry.keyid === answered.keyid) {
      open.delete(answered.intent)
    }
    if (entry.kind !== 'intent') continue
    const { keyid, node, suite, deadline } = entry
    const detail = `${keyid} meant to test node ${node} on suite ${suite} by ${deadline}`
    open.set(index, { index, entry, deadline: Date.parse(deadline), detail })
  }
  return [...open.values()]
}

function answeredBy(entry: LogEntry): { intent: number; keyid: string } | undefined {
  switch (entry.kind) {
    case 'report':
      return entry.intent === null ? undefined : { intent: entry.intent, keyid: entry.keyid }
    case 'withdrawal':
      return { intent: entry.target, keyid: entry.keyid }
    case 'intent':
    case 'supersession':
    case 'trust':
      return undefined
  }
}
