import { createHash } from 'node:crypto'
import {
  decodeStandardBase64,
  ed25519Key,
  ed25519Point,
  type PublicKey,
} from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { isKeyName } from './note.ts'

/** What a key of notes signs: a log its checkpoints, a witness cosignatures of them. */
export type NoteKeyKind = 'log' | 'witness'

/** The signature types of c2sp.org/signed-note: 0x01 Ed25519, 0x04 timestamped cosignature. */
const typeBytes = { log: 0x01, witness: 0x04 } as const

/** A public key that signs notes, with the name it signs under. */
export interface NoteKey {
  readonly name: string
  readonly kind: NoteKeyKind
  /** First four bytes of SHA-256(name, line feed, type, key); eight hexadecimal digits. */
  readonly id: string
  readonly key: PublicKey
}

/** Who holds a private key of notes. */
export interface NoteSigner {
  readonly noteKey: NoteKey
  /** Ed25519 over the bytes, 64 bytes. */
  sign(bytes: Buffer): Promise<Buffer>
}

/** @throws IqError `CONFIG` for a name that notes cannot have, or a key that is not Ed25519 */
export function noteKeyOf(name: string, kind: NoteKeyKind, key: PublicKey): NoteKey {
  if (!isKeyName(name)) {
    throw new IqError(
      'CONFIG',
      `'${name}': the name of a log or witness has no space and no plus`,
      {
        next: 'use a URL without scheme, such as certifier.example/log',
      },
    )
  }
  const point = ed25519Point(key, name)
  const id = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.of(typeBytes[kind]))
    .update(point)
    .digest('hex')
    .slice(0, 8)
  return { name, kind, id, key }
}

/** Reads a verifier key: `name+id+base64(type || key)`. @throws IqError `CONFIG` */
export function parseVkey(text: string): NoteKey {
  const [, name = '', id = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? []
  const bytes = decodeStandardBase64(base64)
  const kind = bytes && kindOf(bytes[0])
  if (bytes === undefined || kind === undefined) {
    throw new IqError('CONFIG', `'${text}' is no Ed25519 verifier key of a log or witness`)
  }
  const noteKey = noteKeyOf(name, kind, ed25519Key(bytes.subarray(1), name))
  if (noteKey.id !== id) {
    throw new IqError('CONFIG', `'${text}': the id of this key is ${noteKey.id}, not ${id}`)
  }
  return noteKey
}

/** The verifier key as others configure it. */
export function formatVkey({ name, kind, id, key }: NoteKey): string {
  const bytes = Buffer.concat([Buffer.of(typeBytes[kind]), ed25519Point(key, name)])
  return `${name}+${id}+${bytes.toString('base64')}`
}

function kindOf(type: number | undefined): NoteKeyKind | undefined {
  if (type === typeBytes.log) return 'log'
  return type === typeBytes.witness ? 'witness' : undefined
}
