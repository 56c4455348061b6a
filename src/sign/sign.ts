import { createPublicKey, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { canonicalBytes } from '../digest/index.ts'
import {
  type InTotoStatement,
  inTotoPayloadType,
  type PublicKey,
  pae,
  publicKeyOf,
  readStatement,
  writeBundle,
} from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { requireNodeEval, type Statement } from '../report/index.ts'

/** Shorter keys (`x`, `EMPTY`, ...) stand in for none and would be found anywhere. */
const shortestSecret = 8

/** Whoever holds a private key: a file, a token, a key service. */
export interface Signer {
  /** OpenSSH fingerprint of the public key. */
  readonly keyid: string
  /** The public key itself, for signatures that carry it. Default: they cannot be made. */
  readonly publicKey?: PublicKey
  /** Signature over the bytes: 64 bytes for Ed25519, ASN.1 DER for P-256. */
  sign(bytes: Buffer): Promise<Buffer>
}

const signBytes = promisify(sign)

/** Signs with a private key held in memory. @throws IqError `CONFIG` for any but Ed25519 and P-256 */
export function keySigner(privateKey: KeyObject): Signer {
  const publicKey = publicKeyOf(createPublicKey(privateKey), 'private key')
  const { algorithm, keyid } = publicKey
  switch (algorithm) {
    case 'ed25519':
      return { keyid, publicKey, sign: (bytes) => signBytes(null, bytes, privateKey) }
    case 'ecdsa-p256': {
      const key = { key: privateKey, dsaEncoding: 'der' } as const
      return { keyid, publicKey, sign: (bytes) => signBytes('sha256', bytes, key) }
    }
  }
}

/**
 * Signs the statement of a node's certification and returns the bytes of its Sigstore bundle.
 * @param secrets live keys that must not be published
 * @throws IqError as `signInToto`; `VERIFICATION` when our own verifier would refuse the statement
 */
export async function signStatement(
  statement: Statement,
  signer: Signer,
  secrets: readonly string[],
): Promise<Buffer> {
  requireNodeEval(readStatement(canonicalBytes(statement)))
  return signInToto(statement, signer, secrets)
}

/**
 * Signs a statement of any type of predicate and returns the bytes of its Sigstore bundle.
 * @param secrets live keys that must not be published
 * @throws IqError `CONFIG` when the statement contains one of them: what is signed cannot be recalled;
 * `VERIFICATION` when it is no in-toto statement
 */
export async function signInToto(
  statement: InTotoStatement,
  signer: Signer,
  secrets: readonly string[],
): Promise<Buffer> {
  const payload = canonicalBytes(statement)
  if (!secretsAbsent(payload, secrets)) {
    throw new IqError('CONFIG', 'the statement contains a key in use; it is not signed', {
      next: 'remove the key from the URL, model name or verifier id',
    })
  }
  readStatement(payload)
  const signature = await signer.sign(pae(inTotoPayloadType, payload))
  return writeBundle({
    payloadType: inTotoPayloadType,
    payload,
    signatures: [{ keyid: signer.keyid, signature }],
  })
}

/**
 * Whether none of the secrets is in the bytes: as it is, escaped in JSON, URL-encoded, or in base64
 * at any offset. Secrets of fewer than 8 characters are not looked for.
 */
export function secretsAbsent(bytes: Uint8Array, secrets: readonly string[]): boolean {
  const haystack = Buffer.from(bytes)
  return secrets
    .filter((secret) => secret.length >= shortestSecret)
    .flatMap(disguises)
    .every((disguise) => !haystack.includes(disguise))
}

function disguises(secret: string): string[] {
  const base64 = [0, 1, 2].map((offset) => base64Within(secret, offset))
  const urlSafe = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))
  const escaped = JSON.stringify(secret).slice(1, -1)
  return [secret, escaped, encodeURIComponent(secret), ...base64, ...urlSafe]
}

/** The characters of base64 that the secret alone decides when `offset` bytes stand before it. */
function base64Within(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)])
  const wholeGroups = bytes.subarray(0, bytes.length - (bytes.length % 3))
  return wholeGroups.toString('base64').slice(offset === 0 ? 0 : 4)
}
