import { leafHash, rootOf } from '../digest/index.ts'
import { IqError, isIqError } from '../errors/index.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { LogEntry } from './entry.ts'
import { readEntry } from './entry-bytes.ts'
import { openIntents } from './intents.ts'
import { verifyConsistency } from './merkle-consistency.ts'
import type { NoteKey } from './note-key.ts'
import type { OpenedCheckpoint } from './open-checkpoint.ts'
import { readCheckpoint, readEntries } from './read-log.ts'
import type { LogStore } from './store.ts'
import { tileHolding, tilePath, tileWidth } from './tile.ts'
import { readTile, TileHashes } from './tile-hashes.ts'

/** What is wrong with a log, or with those who use it. */
export type Alarm =
  | {
      /** `forked`: it no longer continues what was seen; `truncated`: it is shorter. */
      readonly kind: 'unsigned' | 'damaged' | 'forked' | 'truncated'
      readonly detail: string
    }
  | { readonly kind: 'overdue-intent'; readonly index: number; readonly detail: string }

export interface Audit {
  /** undefined when not even the checkpoint opens. */
  readonly opened: (OpenedCheckpoint & { readonly bytes: Buffer }) | undefined
  readonly alarms: readonly Alarm[]
  /** All entries by index; none when the log is damaged. */
  readonly entries: readonly LogEntry[]
}

/**
 * Reads a whole log and compares it with itself and with what was seen of it before.
 * @param seen the checkpoint of the last visit, undefined on the first
 * @param now milliseconds since 1970
 */
export function auditLog(
  store: LogStore,
  keys: readonly NoteKey[],
  seen: Checkpoint | undefined,
  now: number,
): Audit {
  const opened = attempt('unsigned', () => readCheckpoint(store, keys))
  if (!opened.ok) return { opened: undefined, alarms: [opened.alarm], entries: [] }
  const { checkpoint } = opened.value
  const content = attempt('damaged', () => readContent(store, checkpoint))
  const entries = content.ok ? content.value : []
  const overdue = openIntents(entries).filter(({ deadline }) => deadline < now)
  const alarms = [
    ...(seen === undefined ? [] : changes(store, seen, checkpoint)),
    ...(content.ok ? [] : [content.alarm]),
    ...overdue.map(({ index, detail }): Alarm => ({ kind: 'overdue-intent', index, detail })),
  ]
  return { opened: opened.value, alarms, entries }
}

/** The entries, which must be of one tree with tiles and checkpoint. */
function readContent(store: LogStore, { size, root }: Checkpoint): LogEntry[] {
  const entries: LogEntry[] = []
  const hashes: Buffer[] = []
  for (const bytes of readEntries(store, size)) {
    entries.push(readEntry(bytes, `entry ${entries.length} of the log`))
    hashes.push(leafHash(bytes))
  }
  if (!rootOf(hashes).equals(root)) damaged('its entries do not have the root of its checkpoint')
  requireTiles(store, size, hashes)
  return entries
}

function requireTiles(store: LogStore, size: number, leafHashes: readonly Buffer[]): void {
  let row = leafHashes
  for (let level = 0; row.length > 0; level += 1) {
    const parents: Buffer[] = []
    for (let start = 0; start < row.length; start += tileWidth) {
      const expected = row.slice(start, start + tileWidth)
      const tile = tileHolding(level, start, size)
      const found = Buffer.concat([...readTile(store, tile)])
      if (!found.equals(Buffer.concat(expected))) damaged(`${tilePath(tile)} is not of its entries`)
      if (expected.length === tileWidth) parents.push(rootOf(expected))
    }
    row = parents
  }
}

function changes(store: LogStore, seen: Checkpoint, checkpoint: Checkpoint): Alarm[] {
  const { origin, size } = checkpoint
  if (size < seen.size) {
    return [{ kind: 'truncated', detail: `'${origin}' had ${seen.size} leaves, now ${size}` }]
  }
  const continued = attempt('forked', () => {
    if (!isContinued(store, seen, checkpoint))
      damaged(`it does not continue its first ${seen.size}`)
  })
  return continued.ok ? [] : [continued.alarm]
}

/**
 * Whether a log continues a checkpoint seen before.
 * @throws IqError `VERIFICATION` when its tiles are damaged, RangeError when it is shorter
 */
export function isContinued(
  store: LogStore,
  seen: Omit<Checkpoint, 'text'>,
  checkpoint: Checkpoint,
): boolean {
  if (seen.origin !== checkpoint.origin) return false
  if (seen.size === 0) return true
  return verifyConsistency({
    size1: BigInt(seen.size),
    size2: BigInt(checkpoint.size),
    root1: seen.root,
    root2: checkpoint.root,
    proof: new TileHashes(store, checkpoint.size).consistencyProof(seen.size),
  })
}

type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly alarm: Alarm }

function attempt<T>(
  kind: 'unsigned' | 'damaged' | 'forked' | 'truncated',
  read: () => T,
): Attempt<T> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    if (!isIqError(error)) throw error
    return { ok: false, alarm: { kind, detail: error.message } }
  }
}

function damaged(reason: string): never {
  throw new IqError('VERIFICATION', `log: ${reason}`)
}
