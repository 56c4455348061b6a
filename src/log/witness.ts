import { sha256Hex } from '../digest/index.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { cosign } from './cosignature.ts'
import { formatNote, parseNote, signatureLine } from './note.ts'
import type { NoteKey, NoteSigner } from './note-key.ts'
import type { LogStore } from './store.ts'
import { rule, type WitnessReply } from './witness-rules.ts'

/** What a witness works with. The caller holds the lock of its store. */
export interface Witness {
  readonly signer: NoteSigner
  /** The logs it watches. */
  readonly logs: readonly NoteKey[]
  /** Where it remembers the latest checkpoint of each log. */
  readonly store: LogStore
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** An answer as HTTP gives it (c2sp.org/tlog-witness@v1.0.0). */
export interface WitnessAnswer {
  readonly status: WitnessReply['status']
  readonly contentType: string
  /** On 200 the signature line; on 409 the known size; else the reason. */
  readonly body: string
}

/**
 * Answers a request to cosign: compares it with what the witness remembers, and remembers the new
 * checkpoint on disk before it answers.
 * @throws IqError `DISK` when it cannot be remembered: then nothing is cosigned
 */
export async function addCheckpoint(body: Uint8Array, witness: Witness): Promise<WitnessAnswer> {
  const ruling = rule(body, witness.logs, (origin) => lastCosigned(witness.store, origin))
  switch (ruling.status) {
    case 200: {
      const line = await remember(ruling.checkpoint, ruling.bytes, witness)
      return { status: 200, contentType: 'text/plain; charset=utf-8', body: line }
    }
    case 409:
      return { status: 409, contentType: 'text/x.tlog.size', body: `${ruling.size}\n` }
    case 400:
    case 403:
    case 404:
    case 422:
      return { ...plain, status: ruling.status, body: `${ruling.reason}\n` }
  }
}

const plain = { contentType: 'text/plain; charset=utf-8' } as const

/** The latest checkpoint cosigned for an origin. @throws IqError `VERIFICATION` when it is damaged */
export function lastCosigned(store: LogStore, origin: string): Checkpoint | undefined {
  const bytes = store.read(recordPath(origin))
  return bytes && parseCheckpoint(parseNote(bytes, 'record of the witness').text)
}

/** Below the witness's store, as its monitoring interface has it: hash of the origin, checkpoint. */
function recordPath(origin: string): string {
  return `${sha256Hex(origin)}/checkpoint`
}

async function remember(
  checkpoint: Checkpoint,
  bytes: Buffer,
  { signer, logs, store, now }: Witness,
): Promise<string> {
  const cosignature = await cosign(signer, checkpoint.text, Math.floor(now() / 1000))
  const note = parseNote(bytes, 'checkpoint')
  const known = note.signatures.filter(({ name, keyId }) =>
    logs.some((log) => log.name === name && log.id === keyId),
  )
  const record = formatNote({ text: note.text, signatures: [...known, cosignature] })
  store.write([{ path: recordPath(checkpoint.origin), bytes: record }])
  return signatureLine(cosignature)
}
