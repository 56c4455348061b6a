import { leafHash, verifyInclusion } from '../digest/index.ts'
import { decodeStandardBase64 } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { isDecimal } from './checkpoint.ts'
import { decodeUtf8 } from './note.ts'
import type { NoteKey } from './note-key.ts'
import { type OpenedCheckpoint, openCheckpoint } from './open-checkpoint.ts'

/** A proof that an entry is in a log, checked without the log (c2sp.org/tlog-proof@v1). */
export interface LogProof {
  /** The entry itself: a verifier compares it with what it is a proof for. */
  readonly entry: Buffer
  readonly index: number
  /** Audit path, from the leaf's sibling up. */
  readonly path: readonly Buffer[]
  /** The signed checkpoint, byte for byte. */
  readonly checkpoint: Buffer
}

const header = 'c2sp.org/tlog-proof@v1'
const maxProofBytes = 256 * 1024
const maxPath = 63

/** The text of a `.tlog-proof` file. */
export function formatProof({ entry, index, path, checkpoint }: LogProof): Buffer {
  const lines = [
    header,
    `extra ${entry.toString('base64')}`,
    `index ${index}`,
    ...path.map((hash) => hash.toString('base64')),
    '',
    '',
  ]
  return Buffer.concat([Buffer.from(lines.join('\n')), checkpoint])
}

/** Reads a `.tlog-proof` file; believes nothing. @throws IqError `VERIFICATION` */
export function parseProof(bytes: Uint8Array): LogProof {
  if (bytes.length > maxProofBytes) fail(`more than ${maxProofBytes} bytes`)
  const text = decodeUtf8(bytes) ?? fail('not UTF-8 text')
  const end = text.indexOf('\n\n')
  if (end < 0) fail('no checkpoint after an empty line')
  const [first, extra = '', indexLine = '', ...hashes] = text.slice(0, end).split('\n')
  if (first !== header) fail(`its first line is not ${header}`)
  const entry = after('extra ', extra, decodeStandardBase64) ?? fail('no entry in its extra line')
  const index = after('index ', indexLine, decimal) ?? fail('no index')
  if (hashes.length > maxPath) fail(`more than ${maxPath} hashes`)
  const path = hashes.map((line) => decodeHash(line) ?? fail('a line that is no hash'))
  return { entry, index, path, checkpoint: Buffer.from(text.slice(end + 2)) }
}

/**
 * Requires that the entry of a proof is in a log whose key is known.
 * @returns the checkpoint with the cosignatures of known witnesses
 * @throws IqError `VERIFICATION`
 */
export function requireLogged(proof: LogProof, keys: readonly NoteKey[]): OpenedCheckpoint {
  const opened = openCheckpoint(proof.checkpoint, keys)
  const { size, root } = opened.checkpoint
  const holds = verifyInclusion({
    index: BigInt(proof.index),
    size: BigInt(size),
    leafHash: leafHash(proof.entry),
    proof: proof.path,
    root,
  })
  if (!holds) fail('the entry is not in the tree of its checkpoint')
  return opened
}

/** A line of 32 bytes in base64. */
export function decodeHash(line: string): Buffer | undefined {
  const bytes = decodeStandardBase64(line)
  return bytes?.length === 32 ? bytes : undefined
}

function decimal(text: string): number | undefined {
  return isDecimal(text) ? Number(text) : undefined
}

function after<T>(
  prefix: string,
  line: string,
  read: (text: string) => T | undefined,
): T | undefined {
  return line.startsWith(prefix) ? read(line.slice(prefix.length)) : undefined
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `proof: ${reason}`)
}
