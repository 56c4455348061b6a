import { decodeStandardBase64 } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { formatNote } from './note.ts'
import type { NoteSigner } from './note-key.ts'

/** The head of a log (c2sp.org/tlog-checkpoint@v1.0.0). */
export interface Checkpoint {
  /** Name of the log. */
  readonly origin: string
  /** Number of leaves. */
  readonly size: number
  /** RFC 6962 root, 32 bytes. */
  readonly root: Buffer
  /** The very text that is signed. */
  readonly text: string
}

/** SHA-256 of nothing: the root of the tree without leaves. */
export const emptyRoot = Buffer.from(
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  'hex',
)

/** Reads the text of a note as a checkpoint. @throws IqError `VERIFICATION` */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', base64 = '', ...rest] = text.split('\n')
  const root = decodeStandardBase64(base64)
  if (origin === '') fail('no origin')
  if (!isDecimal(size)) fail('no size of the tree')
  if (root?.length !== 32) fail('no root hash of 32 bytes')
  if (rest.at(-1) !== '' || rest.slice(0, -1).includes('')) fail('an empty line')
  return { origin, size: Number(size), root, text }
}

function checkpointText(origin: string, size: number, root: Buffer): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`
}

/** A checkpoint signed by the log, as it is published. */
export async function signCheckpoint(
  signer: NoteSigner,
  size: number,
  root: Buffer,
): Promise<Buffer> {
  const { name, id } = signer.noteKey
  const text = checkpointText(name, size, root)
  const signature = await signer.sign(Buffer.from(text))
  return formatNote({ text, signatures: [{ name, keyId: id, signature }] })
}

/** A whole number without leading zero that a double holds. */
export function isDecimal(text: string): boolean {
  return /^(?:0|[1-9]\d{0,15})$/u.test(text) && Number.isSafeInteger(Number(text))
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `checkpoint: ${reason}`)
}
