import { IqError } from '../errors/index.ts'
import { checker, type Static, Type } from '../schema/index.ts'
import { decodeBase64 } from './base64.ts'
import { requireShape } from './read.ts'

/** The payload type of in-toto statements. */
export const inTotoPayloadType = 'application/vnd.in-toto+json'

/** More signatures than any quorum needs, few enough to check. */
const maxSignatures = 32

/** A DSSE v1.0.2 envelope as JSON has it; further fields are ignored, as its specification asks. */
const EnvelopeSchema = Type.Object({
  payloadType: Type.String(),
  payload: Type.String(),
  signatures: Type.Array(Type.Object({ keyid: Type.Optional(Type.String()), sig: Type.String() }), {
    minItems: 1,
    maxItems: maxSignatures,
  }),
})

export interface EnvelopeSignature {
  /** A hint which key signed, not authenticated; '' when the envelope has none. */
  readonly keyid: string
  readonly signature: Buffer
}

/** A DSSE envelope, decoded. Nothing in it is trusted before a signature verifies. */
export interface Envelope {
  readonly payloadType: string
  readonly payload: Buffer
  readonly signatures: readonly EnvelopeSignature[]
  /** Answers of timestamp authorities about the signature, in DER; a bundle may bring them. */
  readonly timestamps?: readonly Buffer[]
}

const check = checker(EnvelopeSchema)

/** The bytes a DSSE signature covers: the pre-authentication encoding of type and payload. */
export function pae(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType, 'utf8')
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${payload.length} `),
    payload,
  ])
}

/** Decodes the JSON of an envelope. @throws IqError `VERIFICATION` */
export function readEnvelope(json: unknown): Envelope {
  const { payloadType, payload, signatures } = requireShape(check(json), 'envelope')
  return {
    payloadType,
    payload: requireBase64(payload, 'payload'),
    signatures: signatures.map(({ keyid = '', sig }, index) => ({
      keyid,
      signature: requireBase64(sig, `signature ${index + 1}`),
    })),
  }
}

/** The JSON form of an envelope, in standard padded base64. */
export function envelopeJson(envelope: Envelope): Static<typeof EnvelopeSchema> {
  return {
    payloadType: envelope.payloadType,
    payload: envelope.payload.toString('base64'),
    signatures: envelope.signatures.map(({ keyid, signature }) => ({
      keyid,
      sig: signature.toString('base64'),
    })),
  }
}

export function requireBase64(text: string, what: string): Buffer {
  const bytes = decodeBase64(text)
  if (bytes === undefined) {
    throw new IqError('VERIFICATION', `envelope: ${what} is not canonical base64`)
  }
  return bytes
}
