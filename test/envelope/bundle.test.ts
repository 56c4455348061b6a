import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type Envelope,
  pae,
  publicKeyOf,
  readSigned,
  readStatement,
  verifySignature,
  writeBundle,
} from '../../src/envelope/index.ts'
import { describeVectors, vector, vectorFiles } from '../digest/vectors.ts'

const envelope: Envelope = {
  payloadType: 'application/vnd.in-toto+json',
  payload: Buffer.from('{}'),
  signatures: [{ keyid: 'SHA256:abc', signature: Buffer.alloc(64, 7) }],
}

/** The bundle with one change. */
function changed(change: (bundle: Record<string, unknown>) => void): Buffer {
  const bundle = JSON.parse(writeBundle(envelope).toString())
  change(bundle)
  return Buffer.from(JSON.stringify(bundle))
}

const publicKey = { hint: 'SHA256:abc' }

describe('a Sigstore bundle', () => {
  it('is read back as it was written', () => {
    expect(readSigned(writeBundle(envelope))).toEqual(envelope)
  })

  it('is not written around no or two signatures', () => {
    const [only] = envelope.signatures
    const doubled = only === undefined ? [] : [only, only]
    for (const signatures of [[], doubled]) {
      expect(() => writeBundle({ ...envelope, signatures })).toThrow('a bundle holds one signature')
    }
  })

  it.each<[string, (bundle: Record<string, unknown>) => void, string]>([
    [
      'another version',
      (b) => Object.assign(b, { mediaType: 'application/vnd.dev.sigstore.bundle.v0.4+json' }),
      'bundle at /mediaType',
    ],
    [
      'a hint of another key',
      (b) => Object.assign(b, { verificationMaterial: { publicKey: { hint: 'SHA256:other' } } }),
      'the hint names another key',
    ],
    [
      'a certificate beside the key',
      (b) => Object.assign(b, { verificationMaterial: { publicKey, certificate: {} } }),
      "unknown key 'certificate'",
    ],
    ['no verification material', (b) => delete b['verificationMaterial'], 'is missing'],
    ['no envelope', (b) => delete b['dsseEnvelope'], "key 'dsseEnvelope' is missing"],
    ['a field under its other name', (b) => Object.assign(b, { dsse_envelope: {} }), 'unknown key'],
    [
      'two signatures',
      (b) => {
        const sig = { sig: 'aGk=' }
        const dsse = { payloadType: 't', payload: '', signatures: [sig, sig] }
        Object.assign(b, { dsseEnvelope: dsse })
      },
      'more than one signature',
    ],
  ])('is refused with %s', (_, change, message) => {
    expect(() => readSigned(changed(change))).toThrow(message)
  })
})

describeVectors('bundles of other projects', () => {
  const folder = 'sigstore-conformance/test/assets/bundle-verify'
  const bundles = vectorFiles(folder).filter((path) => path.endsWith('bundle.sigstore.json'))
  const nameOf = (path: string) => path.split('/').at(-2) ?? ''

  /** Why the reader refuses a bundle; '' when it does not. */
  function refusal(path: string): string {
    try {
      readSigned(vector(path))
      return ''
    } catch (error) {
      return error instanceof Error ? error.message : 'no error'
    }
  }

  it('of sigstore-conformance that must fail are all refused', () => {
    const failing = bundles.filter((path) => nameOf(path).endsWith('_fail'))
    expect(failing.length).toBeGreaterThan(15)
    expect(failing.filter((path) => refusal(path) === '')).toEqual([])
  })

  it.each([
    ['bundle-malformed-json_fail', 'signed file: a string without end'],
    ['managed-key-happy-path', "key 'dsseEnvelope' is missing"],
    ['happy-path-intoto-in-dsse-v3', "at /verificationMaterial: key 'publicKey' is missing"],
  ])('%s is refused, as no envelope under a public key', (name, reason) => {
    expect(refusal(`${folder}/${name}/bundle.sigstore.json`)).toContain(reason)
  })

  it.each([
    ['happy-path-intoto-in-dsse-v3', true],
    ['rekor2-dsse-happy-path', true],
    ['dsse-invalid-sig_fail', false],
    ['rekor2-dsse-invalid-sig_fail', false],
  ])('the envelope of %s under the key of its certificate: %s', (name, verifies) => {
    const bundle: {
      verificationMaterial: { certificate: { rawBytes: string } }
      dsseEnvelope: object
    } = JSON.parse(vector(`${folder}/${name}/bundle.sigstore.json`).toString())
    const { rawBytes } = bundle.verificationMaterial.certificate
    const certificate = new X509Certificate(Buffer.from(rawBytes, 'base64'))
    const key = publicKeyOf(certificate.publicKey, name)
    const read = readSigned(Buffer.from(JSON.stringify(bundle.dsseEnvelope)))
    const signature = read.signatures[0]?.signature ?? Buffer.alloc(0)
    expect(verifySignature(key, pae(read.payloadType, read.payload), signature)).toBe(verifies)
  })

  it.each([
    ['invalid/empty', 'signed file: no JSON value'],
    ['invalid/missing-envelope', "bundle: key 'dsseEnvelope' is missing"],
    ['invalid/missing-verification-material', "bundle: key 'verificationMaterial' is missing"],
    ['valid/certificate', "key 'publicKey' is missing"],
  ])('OpenSSF model signing: %s is refused', (name, reason) => {
    expect(refusal(`oms/${name}.bundle.json`)).toContain(reason)
  })

  it.each([
    ['valid/key', 'https://model_signing/signature/v1.0'],
    ['invalid-payload/wrong-predicate', 'https://example.com/wrong-predicate/v1.0'],
  ])('OpenSSF model signing: %s holds a statement of its type', (name, predicateType) => {
    const { payload } = readSigned(vector(`oms/${name}.bundle.json`))
    expect(readStatement(payload).predicateType).toBe(predicateType)
  })
})
