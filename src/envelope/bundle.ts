import type { JsonValue } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { checker, closed, Type } from '../schema/index.ts'
import { type Envelope, envelopeJson, readEnvelope, requireBase64 } from './dsse.ts'
import { readJson, requireShape } from './read.ts'

const mediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** As protobuf messages have no unknown fields, a renamed one must not pass for an absent one. */
const BundledEnvelope = closed({
  payloadType: Type.String(),
  payload: Type.String(),
  signatures: Type.Array(closed({ keyid: Type.Optional(Type.String()), sig: Type.String() })),
})

/** More authorities than any policy asks for. */
const maxTimestamps = 16

const Timestamps = closed({
  rfc3161Timestamps: Type.Optional(
    Type.Array(closed({ signedTimestamp: Type.String({ maxLength: 65_536 }) }), {
      maxItems: maxTimestamps,
    }),
  ),
})

/**
 * The part of Sigstore bundle v0.3 that a public-key signature uses. Log entries may be there and are not
 * read; certificates and message signatures are refused.
 */
const BundleSchema = closed({
  mediaType: Type.Literal(mediaType),
  verificationMaterial: closed({
    publicKey: closed({ hint: Type.Optional(Type.String()) }),
    tlogEntries: Type.Optional(Type.Unknown()),
    timestampVerificationData: Type.Optional(Timestamps),
  }),
  dsseEnvelope: BundledEnvelope,
})

const check = checker(BundleSchema)

/**
 * Reads a signed file, Sigstore bundle or bare DSSE envelope. Checks no signature.
 * @throws IqError `VERIFICATION`
 */
export function readSigned(bytes: Uint8Array): Envelope {
  const json = readJson(bytes, 'signed file')
  return isBundle(json) ? readBundle(json) : readEnvelope(json)
}

/**
 * A Sigstore bundle around an envelope; the certifier's keyid is the bundle's hint. Time stamps stay.
 * @throws RangeError unless the envelope has exactly one signature, as bundles must
 */
export function writeBundle(envelope: Envelope): Buffer {
  const [only, ...others] = envelope.signatures
  if (only === undefined || others.length > 0) {
    throw new RangeError(`a bundle holds one signature, not ${envelope.signatures.length}`)
  }
  const { timestamps = [] } = envelope
  const rfc3161Timestamps = timestamps.map((token) => ({
    signedTimestamp: Buffer.from(token).toString('base64'),
  }))
  const bundle = {
    mediaType,
    verificationMaterial: {
      publicKey: { hint: only.keyid },
      ...(timestamps.length > 0 && { timestampVerificationData: { rfc3161Timestamps } }),
    },
    dsseEnvelope: envelopeJson(envelope),
  }
  return Buffer.from(`${JSON.stringify(bundle)}\n`)
}

function isBundle(json: JsonValue): boolean {
  return typeof json === 'object' && json !== null && 'mediaType' in json
}

function readBundle(json: JsonValue): Envelope {
  const { verificationMaterial, dsseEnvelope } = requireShape(check(json), 'bundle')
  const envelope = readEnvelope(dsseEnvelope)
  const [only, ...others] = envelope.signatures
  if (only === undefined || others.length > 0) {
    throw new IqError('VERIFICATION', 'bundle: more than one signature')
  }
  const { hint = '' } = verificationMaterial.publicKey
  if (hint !== '' && only.keyid !== '' && hint !== only.keyid) {
    throw new IqError('VERIFICATION', 'bundle: the hint names another key than the signature')
  }
  const { rfc3161Timestamps: tokens = [] } = verificationMaterial.timestampVerificationData ?? {}
  if (tokens.length === 0) return envelope
  const timestamps = tokens.map(({ signedTimestamp }, index) =>
    requireBase64(signedTimestamp, `time stamp ${index + 1}`),
  )
  return { ...envelope, timestamps }
}
