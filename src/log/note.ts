import { decodeStandardBase64 } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'

/** One signature line of a note; not yet verified. */
export interface NoteSignature {
  readonly name: string
  /** Eight lower-case hexadecimal digits. */
  readonly keyId: string
  /** What follows the four bytes of the id. */
  readonly signature: Buffer
}

/** A signed note (c2sp.org/signed-note@v1.0.0), taken apart; nothing in it is believed yet. */
export interface Note {
  /** What is signed, its last line feed included. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const maxNoteBytes = 64 * 1024
const maxSignatures = 64

/** @throws IqError `VERIFICATION`, naming `what` */
export function parseNote(bytes: Uint8Array, what: string): Note {
  const whole = decodeNote(bytes, what)
  const end = whole.lastIndexOf('\n\n')
  if (end < 0 || !whole.endsWith('\n')) fail(what, 'no signature after a blank line')
  const lines = whole
    .slice(end + 2)
    .split('\n')
    .slice(0, -1)
  if (lines.length === 0) fail(what, 'no signature after a blank line')
  if (lines.length > maxSignatures) fail(what, `more than ${maxSignatures} signatures`)
  const signatures = lines.map(
    (line) => parseSignature(line) ?? fail(what, 'a line that is no signature'),
  )
  return { text: whole.slice(0, end + 1), signatures }
}

/** The bytes of a signed note. */
export function formatNote({ text, signatures }: Note): Buffer {
  return Buffer.from(`${text}\n${signatures.map(signatureLine).join('')}`)
}

/** A signature line with its line feed. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const bytes = Buffer.concat([Buffer.from(keyId, 'hex'), signature])
  return `\u2014 ${name} ${bytes.toString('base64')}\n`
}

/** Whether a text may name a key: no Unicode space, no plus, not empty. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s\u0085+\u0000-\u001f]/u.test(name)
}

function decodeNote(bytes: Uint8Array, what: string): string {
  if (bytes.length > maxNoteBytes) fail(what, `more than ${maxNoteBytes} bytes`)
  const text = decodeUtf8(bytes) ?? fail(what, 'not UTF-8 text')
  if (/[\u0000-\u0009\u000b-\u001f]/u.test(text)) fail(what, 'a control character')
  return text
}

/** Strict UTF-8: nothing is replaced, a byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parseSignature(line: string): NoteSignature | undefined {
  const [dash, name, base64, ...rest] = line.split(' ')
  if (dash !== '\u2014' || name === undefined || base64 === undefined || rest.length > 0) {
    return undefined
  }
  const bytes = decodeStandardBase64(base64)
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined
  return { name, keyId: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) }
}

function fail(what: string, reason: string): never {
  throw new IqError('VERIFICATION', `${what}: ${reason}`)
}
