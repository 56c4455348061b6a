import { createPublicKey, type KeyObject } from 'node:crypto'
import { describeError, IqError } from '../errors/index.ts'
import { decodeBase64 } from './base64.ts'
import { type Algorithm, keyidOf } from './keyid.ts'
import { isLowOrder } from './low-order.ts'

/** A public key with the one algorithm it may verify: never taken from a signed file. */
export interface PublicKey {
  readonly algorithm: Algorithm
  /** OpenSSH fingerprint, recomputed from the key. */
  readonly keyid: string
  readonly key: KeyObject
}

const pemBlock =
  /^-----BEGIN PUBLIC KEY-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END PUBLIC KEY-----\s*$/u

/**
 * Loads an Ed25519 or P-256 key from SPKI PEM. Private keys and certificates, from which
 * `createPublicKey` would also take a key, are refused.
 * @param source names the file in messages
 * @throws IqError `CONFIG`
 */
export function loadPublicKey(pem: string, source: string): PublicKey {
  const body = pemBlock.exec(pem)?.[1]
  const der = body === undefined ? undefined : decodeBase64(body.replace(/[\r\n]/gu, ''))
  if (der === undefined) {
    throw new IqError('CONFIG', `${source}: not one PEM block labelled PUBLIC KEY`, {
      next: 'make it with: openssl pkey -in private.pem -pubout',
    })
  }
  return publicKeyOf(importSpki(der, source), source)
}

/** Binds a key to its algorithm. @throws IqError `CONFIG` for any but a sound Ed25519 or P-256 key */
export function publicKeyOf(key: KeyObject, source: string): PublicKey {
  if (key.asymmetricKeyType === 'ed25519') {
    const [point] = coordinates(key)
    if (isLowOrder(point)) throw new IqError('CONFIG', `${source}: an Ed25519 point of low order`)
    return { algorithm: 'ed25519', keyid: keyidOf('ed25519', point), key }
  }
  if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') {
    const point = Buffer.concat([Buffer.of(4), ...coordinates(key)])
    return { algorithm: 'ecdsa-p256', keyid: keyidOf('ecdsa-p256', point), key }
  }
  throw new IqError('CONFIG', `${source}: neither an Ed25519 nor a P-256 key`, {
    next: 'use an Ed25519 key',
  })
}

/** The raw coordinates: one for Ed25519, two for P-256 (the other is empty). */
function coordinates(key: KeyObject): [x: Buffer, y: Buffer] {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
}

function importSpki(der: Buffer, source: string): KeyObject {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' })
  } catch (cause) {
    throw new IqError('CONFIG', `${source}: no public key: ${describeError(cause)}`, { cause })
  }
}
