import { IqError } from '../errors/index.ts'
import { checker, type Static, Type } from '../schema/index.ts'
import { decodeBase64 } from './base64.ts'
import type { PublicKey } from './public-key.ts'
import { readJson, requireShape } from './read.ts'
import { verifySignature } from './signature.ts'

/** What an operator signs to show that a node is theirs. */
export interface ControlChallenge {
  /** Of the node's URL, such as `https://node.example:8080`. */
  readonly origin: string
  /** Made for one run. */
  readonly nonce: string
}

const ControlProofSchema = Type.Object({
  /** OpenSSH fingerprint of the operator's key. */
  keyid: Type.String({ maxLength: 64 }),
  /** Padded base64: 64 bytes for Ed25519, ASN.1 DER for P-256. */
  signature: Type.String({ maxLength: 256 }),
})

/** The answer to a challenge, as JSON at `/.well-known/iqchains-challenge` or in a file. */
export type ControlProof = Static<typeof ControlProofSchema>

/** Where a node answers a challenge: `GET <path>?nonce=<nonce>`. */
export const controlPath = '/.well-known/iqchains-challenge'

/**
 * The bytes to sign. The first line keeps the signature from meaning anything else; the origin keeps
 * another node from passing the challenge on to the operator's.
 */
export function controlMessage({ origin, nonce }: ControlChallenge): Buffer {
  return Buffer.from(`iqchains-node-control-v1\n${origin}\n${nonce}`)
}

const check = checker(ControlProofSchema)

/** Reads the bytes of an answer to a challenge. @throws IqError `VERIFICATION`, naming `source` */
export function readControlProof(bytes: Uint8Array, source: string): ControlProof {
  return requireShape(check(readJson(bytes, source)), source)
}

/** Requires that a proof is the key's for the challenge. @throws IqError `VERIFICATION` */
export function requireControl(
  key: PublicKey,
  challenge: ControlChallenge,
  { keyid, signature }: ControlProof,
): void {
  const { origin } = challenge
  if (keyid !== key.keyid) {
    throw new IqError('VERIFICATION', `${origin}: the operator's key is ${key.keyid}, not ${keyid}`)
  }
  const bytes = decodeBase64(signature)
  if (bytes && verifySignature(key, controlMessage(challenge), bytes)) return
  throw new IqError('VERIFICATION', `${origin}: the operator's signature does not hold`, {
    next: 'sign the nonce of this run and this very origin: iqchains operator answer',
  })
}
