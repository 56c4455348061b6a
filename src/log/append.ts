import { IqError } from '../errors/index.ts'
import { emptyRoot, signCheckpoint } from './checkpoint.ts'
import { maxEntryBytes } from './entry-bundle.ts'
import { Frontier } from './frontier.ts'
import type { NoteSigner } from './note-key.ts'
import { openCheckpoint } from './open-checkpoint.ts'
import type { LogStore } from './store.ts'
import { partialsPath, rowLength, tileWidth } from './tile.ts'

/** Name of the file with the newest checkpoint of a log. */
export const checkpointFile = 'checkpoint'

export interface Appended {
  /** Index of the first new entry. */
  readonly first: number
  /** Leaves of the log now. */
  readonly size: number
}

/**
 * Appends entries. The caller holds the lock of the log. Order of writing: bundles and tiles, then
 * the checkpoint, each on disk before the next; a stop in between leaves files that no checkpoint
 * covers and that the next append writes anew. Partial tiles go as soon as the full ones, which begin
 * alike, are there: after the checkpoint a stop would leave them for ever.
 * @throws IqError `VERIFICATION` when the log is damaged or signed by another key, `CONFIG` for an
 * entry that is too long, `DISK` when a file cannot be written
 */
export async function appendEntries(
  store: LogStore,
  entries: readonly Buffer[],
  signer: NoteSigner,
): Promise<Appended> {
  if (entries.some(({ length }) => length > maxEntryBytes)) {
    throw new IqError('CONFIG', `an entry of the log has ${maxEntryBytes} bytes at most`)
  }
  const head = readHead(store, signer)
  const frontier = Frontier.read(store, head.size)
  if (!frontier.root().equals(head.root)) {
    throw new IqError('VERIFICATION', 'log: its tiles do not have the root of its checkpoint')
  }
  for (const entry of entries) frontier.append(entry)
  store.write(frontier.files())
  removePartials(store, head.size, frontier.size)
  const bytes = await signCheckpoint(signer, frontier.size, frontier.root())
  store.write([{ path: checkpointFile, bytes }])
  return { first: head.size, size: frontier.size }
}

function readHead(store: LogStore, { noteKey }: NoteSigner): { size: number; root: Buffer } {
  const bytes = store.read(checkpointFile)
  if (bytes === undefined) return { size: 0, root: emptyRoot }
  return openCheckpoint(bytes, [noteKey]).checkpoint
}

/** Removes the partial forms of tiles that are full now. */
function removePartials(store: LogStore, before: number, after: number): void {
  for (let level = 0; rowLength(after, level) > 0; level += 1) {
    const first = Math.floor(rowLength(before, level) / tileWidth)
    const end = Math.floor(rowLength(after, level) / tileWidth)
    for (let index = first; index < end; index += 1) {
      store.remove(partialsPath(level, index))
      if (level === 0) store.remove(partialsPath('entries', index))
    }
  }
}
