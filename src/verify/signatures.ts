import { type Envelope, type PublicKey, pae, verifySignature } from '../envelope/index.ts'
import { IqError } from '../errors/index.ts'
import { type Passed, passed } from './checklist.ts'

/**
 * The keyids of the trusted keys that signed the envelope, each once. A keyid in the envelope only
 * narrows the search: one that is not the fingerprint of a trusted key is skipped.
 * @throws IqError `VERIFICATION` when they are fewer than `threshold`
 */
export function requireSigners(
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
      `${signers.size} of the ${keys.length} trusted keys signed this, ${threshold} must have`,
    )
  }
  return passed([...signers], `signed by ${[...signers].join(', ')}`)
}
