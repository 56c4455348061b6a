import { IqError } from '../errors/index.ts'
import { checkpointFile } from './append.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { decodeBundle } from './entry-bundle.ts'
import { formatNote, type NoteSignature, parseNote } from './note.ts'
import type { NoteKey } from './note-key.ts'
import { type OpenedCheckpoint, openCheckpoint } from './open-checkpoint.ts'
import type { LogProof } from './proof.ts'
import type { LogStore } from './store.ts'
import { tileWidth } from './tile.ts'
import { readWidest, TileHashes } from './tile-hashes.ts'
import { formatRequest } from './witness-rules.ts'

/** The newest checkpoint of a log, opened, with its bytes. @throws IqError `VERIFICATION` */
export function readCheckpoint(
  store: LogStore,
  keys: readonly NoteKey[],
): OpenedCheckpoint & { readonly bytes: Buffer } {
  const bytes = store.read(checkpointFile)
  if (bytes === undefined) throw new IqError('VERIFICATION', 'log: there is no checkpoint')
  return { ...openCheckpoint(bytes, keys), bytes }
}

/** The name a log has by its own checkpoint, not verified; undefined where there is no log. */
export function logOrigin(store: LogStore): string | undefined {
  const bytes = store.read(checkpointFile)
  return bytes && parseCheckpoint(parseNote(bytes, 'checkpoint').text).origin
}

/** The entries of a log from index `from` on, as they are stored. @throws IqError `VERIFICATION` */
export function* readEntries(store: LogStore, size: number, from = 0): Generator<Buffer> {
  for (let index = Math.floor(from / tileWidth); index * tileWidth < size; index += 1) {
    const width = Math.min(tileWidth, size - index * tileWidth)
    const entries = decodeBundle(readWidest(store, { level: 'entries', index, width }))
    if (entries.length < width) {
      throw new IqError('VERIFICATION', `log: bundle ${index} has ${entries.length} entries`)
    }
    yield* entries.slice(Math.max(0, from - index * tileWidth), width)
  }
}

/**
 * Proves an entry under the newest checkpoint.
 * @throws RangeError when there is no such entry; IqError `VERIFICATION` for a damaged log
 */
export function proveEntry(store: LogStore, keys: readonly NoteKey[], index: number): LogProof {
  const { checkpoint, bytes } = readCheckpoint(store, keys)
  const entry = readOne(store, checkpoint.size, index)
  const path = new TileHashes(store, checkpoint.size).inclusionProof(index)
  return { entry, index, path, checkpoint: bytes }
}

/** @throws RangeError when there is no such entry */
function readOne(store: LogStore, size: number, index: number): Buffer {
  for (const entry of readEntries(store, size, index)) return entry
  throw new RangeError(`no entry ${index} in a log of ${size}`)
}

/**
 * The request by which a witness that knows `oldSize` leaves is asked to cosign the newest checkpoint.
 * @throws IqError `VERIFICATION` for a damaged log, or one that is shorter than what the witness knows
 */
export function witnessRequest(store: LogStore, keys: readonly NoteKey[], oldSize: number): Buffer {
  const { checkpoint, bytes } = readCheckpoint(store, keys)
  if (oldSize > checkpoint.size) {
    throw new IqError(
      'VERIFICATION',
      `log '${checkpoint.origin}': ${checkpoint.size} leaves, where there were ${oldSize} before`,
    )
  }
  const hashes = new TileHashes(store, checkpoint.size)
  const proof = oldSize === 0 ? [] : hashes.consistencyProof(oldSize)
  return formatRequest(oldSize, proof, bytes)
}

/**
 * Adds a cosignature to the newest checkpoint of a log. The caller holds the lock of the log.
 * @param line signature line of a witness, checked by the caller; takes the place of an earlier one
 * @returns false when the checkpoint has moved on since
 */
export function addCosignature(store: LogStore, text: string, line: string): boolean {
  const bytes = store.read(checkpointFile)
  const note = bytes && parseNote(bytes, 'checkpoint')
  if (note?.text !== text) return false
  let signatures = note.signatures
  for (const added of parseNote(Buffer.from(`${text}\n${line}`), 'cosignature').signatures) {
    const isOther = ({ name, keyId }: NoteSignature) => name !== added.name || keyId !== added.keyId
    signatures = [...signatures.filter(isOther), added]
  }
  store.write([{ path: checkpointFile, bytes: formatNote({ text, signatures }) }])
  return true
}
