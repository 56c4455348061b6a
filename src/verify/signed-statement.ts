import { sha256Hex } from '../digest/index.ts'
import {
  type Envelope,
  type InTotoStatement,
  inTotoPayloadType,
  type PublicKey,
  pae,
  readSigned,
  readStatement,
  verifySignature,
} from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { type Checklist, type Passed, passed } from './checklist.ts'
import type { VerifyPolicy } from './policy.ts'
import type { SignedBytes } from './result.ts'

/** A statement of an accepted type, and the fingerprints of the trusted keys that signed it. */
export interface SignedStatement {
  readonly statement: InTotoStatement
  readonly signers: readonly string[]
  readonly signed: SignedBytes
  /** The very bytes that were signed. */
  readonly payload: Uint8Array
}

/** From bytes to a statement. The payload is parsed from the very bytes whose signature verified. */
export async function readSignedStatement(
  signed: Uint8Array,
  policy: Required<VerifyPolicy>,
  list: Checklist,
): Promise<SignedStatement> {
  const envelope = await list.run('envelope', () => passed(readSigned(signed), 'well-formed'))
  await list.run('payload-type', () => requirePayloadType(envelope))
  const signers = await list.run('signatures', () =>
    requireSigners(envelope, policy.keys, policy.threshold),
  )
  const statement = await list.run('statement', () =>
    passed(readStatement(envelope.payload), 'in-toto Statement v1'),
  )
  await list.run('predicate-type', () => requirePredicateType(statement, policy.predicateTypes))
  return { statement, signers, signed: signedBytes(envelope), payload: envelope.payload }
}

function signedBytes({ payload, signatures, timestamps = [] }: Envelope): SignedBytes {
  return {
    payload: sha256Hex(payload),
    signatures: signatures.map(({ keyid, signature }) => {
      return { keyid, digest: sha256Hex(signature), bytes: signature }
    }),
    timestamps,
  }
}

function requirePayloadType({ payloadType }: Envelope): Passed<void> {
  if (payloadType === inTotoPayloadType) return passed(undefined, payloadType)
  throw new IqError('VERIFICATION', `payload type '${payloadType}' is not '${inTotoPayloadType}'`)
}

function requirePredicateType(
  { predicateType }: InTotoStatement,
  accepted: readonly string[],
): Passed<void> {
  if (accepted.includes(predicateType)) return passed(undefined, predicateType)
  throw new IqError('VERIFICATION', `predicate type '${predicateType}' is not accepted`)
}

/**
 * The keyids of the trusted keys that signed the envelope, each once. A keyid in the envelope only
 * narrows the search: one that is not the fingerprint of a trusted key is skipped.
 * @throws IqError `VERIFICATION` when they are fewer than `threshold`
 */
function requireSigners(
  envelope: Envelope,
  keys: readonly PublicKey[],
  threshold: number,
): Passed<readonly string[]> {
  const message = pae(envelope.payloadType, envelope.payload)
  const signers = new Set<string>()
  for (const { keyid, signature } of envelope.signatures) {
    for (const key of keys) {
      const mayMatch = keyid === '' || keyid === key.keyid
      if (mayMatch && verifySignature(key, message, signature)) signers.add(key.keyid)
    }
  }
  if (signers.size < threshold) {
    throw new IqError(
      'VERIFICATION',
      whyTooFew(envelope, keys, { signed: signers.size, threshold }),
    )
  }
  return passed([...signers], `signed by ${[...signers].join(', ')}`)
}

/** In plain words; what the envelope says of its signers is told as that. */
function whyTooFew(
  { signatures }: Envelope,
  keys: readonly PublicKey[],
  { signed, threshold }: { readonly signed: number; readonly threshold: number },
): string {
  const trusted = new Set(keys.map(({ keyid }) => keyid))
  const named = signatures.map(({ keyid }) => keyid)
  const strangers = named.filter((keyid) => keyid !== '' && !trusted.has(keyid))
  if (signed > 0 || threshold > 1 || strangers.length === 0) {
    return `${signed} of the ${keys.length} trusted keys signed this, ${threshold} must have`
  }
  const shown = strangers.map((keyid) => keyid.slice(0, 64)).join(', ')
  return `signed by ${shown} (so it says), which you do not trust`
}
