import { createPublicKey } from 'node:crypto'
import { IqError } from '../errors/index.ts'
import { sshBlob } from './keyid.ts'
import { type PublicKey, publicKeyOf } from './public-key.ts'

/**
 * An Ed25519 key from its 32 bytes (RFC 8032 section 5.1.5), as verifier keys of notes carry it.
 * @throws IqError `CONFIG` for another length or a point of low order
 */
export function ed25519Key(point: Uint8Array, source: string): PublicKey {
  if (point.length !== 32) {
    throw new IqError('CONFIG', `${source}: ${point.length} bytes are no Ed25519 key`)
  }
  const x = Buffer.from(point).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return publicKeyOf(key, source)
}

/** An Ed25519 key in the SSH wire format. @throws IqError `CONFIG` for a key of another kind */
export function sshKey(key: PublicKey): Buffer {
  return sshBlob('ed25519', ed25519Point(key, 'SSH key'))
}

/**
 * The 32 bytes of an Ed25519 key.
 * @throws IqError `CONFIG` for a key of another kind
 */
export function ed25519Point({ algorithm, key }: PublicKey, source: string): Buffer {
  if (algorithm !== 'ed25519') throw new IqError('CONFIG', `${source}: not an Ed25519 key`)
  const { x = '' } = key.export({ format: 'jwk' })
  return Buffer.from(x, 'base64url')
}
