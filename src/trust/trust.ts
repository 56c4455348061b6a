import { canonicalBytes, sha256Hex } from '../digest/index.ts'
import {
  type Envelope,
  envelopeJson,
  loadPublicKey,
  type PublicKey,
  parseTimestamp,
  readJson,
  readSigned,
  requireShape,
} from '../envelope/index.ts'
import { IqError, isIqError } from '../errors/index.ts'
import { type NoteKey, noteKeyOf } from '../log/index.ts'
import { checker } from '../schema/index.ts'
import { loadAuthority, type TimestampAuthority } from '../timestamping/index.ts'
import { type TrustContent, type TrustKeyContent, TrustSchema } from './schema.ts'

/** The payload type of trust files: a signature on one means nothing else. */
export const trustPayloadType = 'application/vnd.iqchains.trust.v1+json'

/** A key of the policy, loaded. */
export interface TrustedKey extends TrustKeyContent {
  readonly publicKey: PublicKey
  /** The key as logs and witnesses use it; undefined for other roles. */
  readonly noteKeys: readonly NoteKey[]
}

/** A timestamp authority of the policy, loaded. */
export interface TrustedAuthority extends TrustKeyContent {
  readonly authority: TimestampAuthority
}

/** A trust file, read and sound in itself; whether it may be believed is another question. */
export interface Trust {
  readonly content: TrustContent
  readonly keys: ReadonlyMap<string, TrustedKey>
  /** By their keyids, which no key has. */
  readonly authorities: ReadonlyMap<string, TrustedAuthority>
  readonly envelope: Envelope
  /** SHA-256 of the signed content: what a user compares and pins. */
  readonly digest: string
}

const check = checker(TrustSchema)

/** Reads a trust file. Checks no signature. @throws IqError `VERIFICATION`, naming the place */
export function readTrust(bytes: Uint8Array): Trust {
  const envelope = readSigned(bytes)
  if (envelope.payloadType !== trustPayloadType) fail(`a file of type '${envelope.payloadType}'`)
  const content = requireShape(check(readJson(envelope.payload, 'trust file')), 'trust file')
  const { certificates = [], publicKeys = [] } = Object.groupBy(content.keys, ({ algorithm }) =>
    algorithm === 'x509' ? 'certificates' : 'publicKeys',
  )
  const keys = new Map(publicKeys.map((key) => [key.keyid, loadKey(key)]))
  const authorities = new Map(certificates.map((key) => [key.keyid, loadTimestamper(key)]))
  if (keys.size + authorities.size !== content.keys.length) fail('a key appears twice')
  requireRoot(content, keys)
  requireOrdered(content.issued, content.expires)
  return { content, keys, authorities, envelope, digest: sha256Hex(envelope.payload) }
}

/** The bytes to be signed for a content. @throws IqError `VERIFICATION` when it is not sound */
export function trustPayload(content: TrustContent): Buffer {
  const payload = canonicalBytes(content)
  const envelope = { payloadType: trustPayloadType, payload, signatures: [unsigned] }
  readTrust(trustBytes(envelope))
  return payload
}

const unsigned = { keyid: '', signature: Buffer.alloc(0) }

/** The bytes of a trust file. */
export function trustBytes(envelope: Envelope): Buffer {
  return Buffer.from(`${JSON.stringify(envelopeJson(envelope))}\n`)
}

function loadKey(key: TrustKeyContent): TrustedKey {
  const place = `key ${key.keyid}`
  const publicKey = asUntrusted(() => loadPublicKey(key.pem, place))
  if (publicKey.keyid !== key.keyid) fail(`${place}: its PEM is of ${publicKey.keyid}`)
  if (publicKey.algorithm !== key.algorithm) fail(`${place}: its PEM is of another algorithm`)
  if (key.roles.includes('timestamp')) fail(`${place}: a timestamp authority has a certificate`)
  requireTimes(key)
  return { ...key, publicKey, noteKeys: asUntrusted(() => noteKeysOf(key, publicKey)) }
}

function loadTimestamper(key: TrustKeyContent): TrustedAuthority {
  const place = `key ${key.keyid}`
  const authority = asUntrusted(() => loadAuthority(key.pem, place))
  if (authority.keyid !== key.keyid) fail(`${place}: its PEM is of ${authority.keyid}`)
  if (key.roles.some((role) => role !== 'timestamp')) {
    fail(`${place}: a certificate is of a timestamp authority, and of nobody else`)
  }
  requireTimes(key)
  return { ...key, authority }
}

function requireTimes({ validFrom, validTo, revoked }: TrustKeyContent): void {
  requireOrdered(validFrom, validTo ?? validFrom)
  if (revoked !== null) requireTime(revoked.at)
}

function noteKeysOf({ keyid, roles, name }: TrustKeyContent, key: PublicKey): NoteKey[] {
  const kinds = (['log', 'witness'] as const).filter((kind) => roles.includes(kind))
  if (kinds.length > 0 && name === null) fail(`key ${keyid}: a ${kinds[0]} has a name`)
  return kinds.map((kind) => noteKeyOf(name ?? '', kind, key))
}

function requireRoot({ root }: TrustContent, keys: ReadonlyMap<string, TrustedKey>): void {
  if (root.threshold > root.keyids.length) fail('fewer root keys than must sign')
  for (const keyid of root.keyids) {
    if (keys.get(keyid)?.roles.includes('root') !== true) fail(`${keyid} is no root key`)
  }
}

function requireOrdered(from: string, to: string): void {
  if (requireTime(to) < requireTime(from)) fail(`${to} is before ${from}`)
}

function requireTime(text: string): number {
  return parseTimestamp(text) ?? fail(`${text} is not a time in UTC`)
}

/** What a configuration file gets wrong, a published file gets wrong too. */
function asUntrusted<T>(load: () => T): T {
  try {
    return load()
  } catch (error) {
    if (isIqError(error)) fail(error.message)
    throw error
  }
}

function fail(reason: string): never {
  throw new IqError('VERIFICATION', `trust file: ${reason}`)
}
