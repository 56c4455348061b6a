import { verifySignature } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { type Cosignature, cosignatureTime } from './cosignature.ts'
import { type Note, type NoteSignature, parseNote } from './note.ts'
import type { NoteKey } from './note-key.ts'

/** A checkpoint that a known log signed, and which known witnesses saw it. */
export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly log: NoteKey
  /** Each witness once. */
  readonly cosignatures: readonly Cosignature[]
}

/**
 * Opens a checkpoint with the keys that the verifier brings. Signatures of unknown keys are passed
 * over; one of a known key that does not hold condemns the whole.
 * @throws IqError `VERIFICATION`
 */
export function openCheckpoint(bytes: Uint8Array, keys: readonly NoteKey[]): OpenedCheckpoint {
  const note = parseNote(bytes, 'checkpoint')
  const checkpoint = parseCheckpoint(note.text)
  const log = keys.find(
    (key) => key.kind === 'log' && key.name === checkpoint.origin && isSignedBy(note, key),
  )
  if (log === undefined) fail(`no signature of a known key of the log '${checkpoint.origin}'`)
  const cosignatures = keys
    .filter(({ kind }) => kind === 'witness')
    .flatMap((witness) => cosignatureOf(note, witness))
  return { checkpoint, log, cosignatures }
}

function isSignedBy(note: Note, key: NoteKey): boolean {
  const signatures = note.signatures.filter((one) => isOf(one, key))
  for (const { signature } of signatures) {
    if (!verifySignature(key.key, Buffer.from(note.text), signature)) failSignature(key)
  }
  return signatures.length > 0
}

function cosignatureOf(note: Note, witness: NoteKey): Cosignature[] {
  const times = note.signatures
    .filter((one) => isOf(one, witness))
    .map(
      ({ signature }) => cosignatureTime(witness, note.text, signature) ?? failSignature(witness),
    )
  return times.length === 0 ? [] : [{ witness, time: Math.min(...times) }]
}

function isOf({ name, keyId }: NoteSignature, key: NoteKey): boolean {
  return name === key.name && keyId === key.id
}

function failSignature({ name, id }: NoteKey): never {
  fail(`the signature of ${name}+${id} does not hold`)
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `checkpoint: ${reason}`)
}
