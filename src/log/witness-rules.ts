import { isIqError } from '../errors/index.ts'
import { type Checkpoint, emptyRoot, isDecimal, parseCheckpoint } from './checkpoint.ts'
import { verifyConsistency } from './merkle-consistency.ts'
import { decodeUtf8, parseNote } from './note.ts'
import type { NoteKey } from './note-key.ts'
import { openCheckpoint } from './open-checkpoint.ts'
import { decodeHash } from './proof.ts'

/** A request to cosign, taken apart. */
interface Request {
  readonly oldSize: number
  readonly proof: readonly Buffer[]
  readonly checkpoint: Buffer
  /** As the checkpoint claims, before any signature verified. */
  readonly origin: string
}

/** What a witness says to a request; the numbers are HTTP's (c2sp.org/tlog-witness@v1.0.0). */
export type WitnessReply =
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly bytes: Buffer }
  | { readonly status: 400 | 403 | 404 | 422; readonly reason: string }
  | { readonly status: 409; readonly reason: string; readonly size: number }

const maxBodyBytes = 128 * 1024
const maxProofLines = 63

/** Body of a request: the size the witness knows, the proof, the new checkpoint. */
export function formatRequest(
  oldSize: number,
  proof: readonly Buffer[],
  checkpoint: Uint8Array,
): Buffer {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`).join('')
  return Buffer.concat([Buffer.from(`old ${oldSize}\n${hashes}\n`), checkpoint])
}

/**
 * Rules on a request; pure.
 * @param known the latest checkpoint cosigned for an origin, undefined when there is none
 */
export function rule(
  body: Uint8Array,
  logs: readonly NoteKey[],
  known: (origin: string) => Checkpoint | undefined,
): WitnessReply {
  const request = parseRequest(body)
  if (request === undefined) return { status: 400, reason: 'not a request to cosign' }
  if (!logs.some(({ name }) => name === request.origin)) {
    return { status: 404, reason: `the log '${request.origin}' is not known` }
  }
  const checkpoint = open(request.checkpoint, logs)
  if (checkpoint === undefined) {
    return { status: 403, reason: `no signature of a known key of '${request.origin}' holds` }
  }
  return compare(request, checkpoint, known(request.origin))
}

function compare(
  { oldSize, proof, checkpoint: bytes }: Request,
  checkpoint: Checkpoint,
  known: Checkpoint | undefined,
): WitnessReply {
  if (oldSize > checkpoint.size) {
    return { status: 400, reason: 'the old size is above that of the checkpoint' }
  }
  const size = known?.size ?? 0
  if (oldSize !== size) {
    return { status: 409, reason: `the latest cosigned size is ${size}`, size }
  }
  if (checkpoint.size === 0 && !checkpoint.root.equals(emptyRoot)) {
    return { status: 422, reason: 'the tree without leaves has another root' }
  }
  const isConsistent =
    known === undefined || size === 0
      ? proof.length === 0
      : verifyConsistency({
          size1: BigInt(size),
          size2: BigInt(checkpoint.size),
          root1: known.root,
          root2: checkpoint.root,
          proof,
        })
  if (!isConsistent) {
    return { status: 422, reason: `the checkpoint does not continue the tree of ${size} leaves` }
  }
  return { status: 200, checkpoint, bytes }
}

function parseRequest(body: Uint8Array): Request | undefined {
  const text = body.length > maxBodyBytes ? undefined : decodeUtf8(body)
  const end = text?.indexOf('\n\n') ?? -1
  if (text === undefined || end < 0) return undefined
  const [old = '', ...lines] = text.slice(0, end).split('\n')
  const proof = lines.map(decodeHash).filter((hash) => hash !== undefined)
  const size = old.startsWith('old ') ? old.slice(4) : ''
  const checkpoint = Buffer.from(text.slice(end + 2))
  const origin = originOf(checkpoint)
  const isWhole = isDecimal(size) && proof.length === lines.length && lines.length <= maxProofLines
  return isWhole && origin !== undefined
    ? { oldSize: Number(size), proof, checkpoint, origin }
    : undefined
}

/** The origin of a checkpoint whose form is right. */
function originOf(bytes: Buffer): string | undefined {
  return attempt(() => parseCheckpoint(parseNote(bytes, 'checkpoint').text).origin)
}

function open(bytes: Buffer, logs: readonly NoteKey[]): Checkpoint | undefined {
  return attempt(() => openCheckpoint(bytes, logs).checkpoint)
}

/** The result, or undefined where the bytes do not verify. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isIqError(error) && error.code === 'VERIFICATION') return undefined
    throw error
  }
}
