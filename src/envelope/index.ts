/**
 * Signed bytes: DSSE envelope, Sigstore bundle, public keys, proof of control. Checks, never signs.
 *
 * ```
 * bundle ─► dsse ─► signature ─► public-key ─► low-order
 *             └─► statement (in-toto)          keyid
 * node-control: whose node it is
 * ```
 */

export { decodeStandardBase64 } from './base64.ts'
export { readSigned, writeBundle } from './bundle.ts'
export {
  type Envelope,
  type EnvelopeSignature,
  envelopeJson,
  inTotoPayloadType,
  pae,
} from './dsse.ts'
export { type Algorithm, fingerprint, sshString } from './keyid.ts'
export {
  type ControlChallenge,
  type ControlProof,
  controlMessage,
  controlPath,
  readControlProof,
  requireControl,
} from './node-control.ts'
export { loadPublicKey, type PublicKey, publicKeyOf } from './public-key.ts'
export { ed25519Key, ed25519Point, sshKey } from './raw-key.ts'
export { readJson, requireShape } from './read.ts'
export { verifySignature } from './signature.ts'
export { type InTotoStatement, readStatement, statementType } from './statement.ts'
export { parseTimestamp } from './timestamp.ts'
