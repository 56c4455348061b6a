import { leafHash } from '../digest/index.ts'
import { decodeStandardBase64, type PublicKey, verifySignature } from '../envelope/index.ts'
import type { IntentEntry } from './entry.ts'
import { entryBytes } from './entry-bytes.ts'
import type { EntrySigner } from './entry-signature.ts'

/** What somebody else adds to the seed of a run. */
export interface DrawNonce {
  readonly keyid: string
  /** Over the leaf hash of the intent, padded base64. */
  readonly signature: string
}

/** Leaf hash of an intent, lower-case hex: what nonces are given for. */
export function intentLeaf(intent: IntentEntry): string {
  return leafHash(entryBytes(intent)).toString('hex')
}

/**
 * Gives a nonce for an intent: a signature that nobody without the key can predict, and that is always the
 * same for the same intent (Ed25519, RFC 8032), so that one intent has one sample.
 */
export async function giveNonce(leaf: string, { keyid, sign }: EntrySigner): Promise<DrawNonce> {
  return { keyid, signature: (await sign(message(leaf))).toString('base64') }
}

/** Whether a nonce is the key's for the intent; a key that can sign one thing twice is none. */
export function isNonceBy(key: PublicKey, leaf: string, { keyid, signature }: DrawNonce): boolean {
  if (keyid !== key.keyid || key.algorithm !== 'ed25519') return false
  const bytes = decodeStandardBase64(signature)
  return bytes !== undefined && verifySignature(key, message(leaf), bytes)
}

/** The first line keeps the signature from meaning anything else. */
function message(leaf: string): Buffer {
  return Buffer.from(`iqchains-draw-nonce-v1\n${leaf}\n`)
}
