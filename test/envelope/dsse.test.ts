import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64 } from '../../src/envelope/base64.ts'
import { pae, readSigned } from '../../src/envelope/index.ts'
import { describeVectors, vector } from '../digest/vectors.ts'

const envelope = (fields: object) =>
  Buffer.from(
    JSON.stringify({ payloadType: 't', payload: 'aGk=', signatures: [{ sig: 'aGk=' }], ...fields }),
  )

describe('base64 of envelopes', () => {
  it('is read in both alphabets', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (array) => {
        const bytes = Buffer.from(array)
        const standard = bytes.toString('base64')
        const urlSafe = standard.replaceAll('+', '-').replaceAll('/', '_')
        expect(decodeBase64(standard)).toEqual(bytes)
        expect(decodeBase64(urlSafe)).toEqual(bytes)
      }),
    )
  })

  it.each(['aG k=', 'aGl=', 'aGk', 'aGk=====', 'aGk=\n', '+-_/', 'aGk*', 'ä'])(
    'refuses the second spelling %j',
    (text) => {
      expect(decodeBase64(text)).toBeUndefined()
    },
  )
})

describe('a DSSE envelope', () => {
  it('is signed over its type and payload with their lengths in bytes', () => {
    expect(pae('http://example.com/HelloWorld', Buffer.from('hello world')).toString()).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    )
    expect(pae('ä', Buffer.alloc(0)).toString()).toBe('DSSEv1 2 ä 0 ')
  })

  it('is decoded, with no keyid read as an empty one and unknown fields ignored', () => {
    expect(readSigned(envelope({ more: 1 }))).toEqual({
      payloadType: 't',
      payload: Buffer.from('hi'),
      signatures: [{ keyid: '', signature: Buffer.from('hi') }],
    })
  })

  it.each([
    ['no signature', { signatures: [] }, 'must NOT have fewer than 1 items'],
    ['33 signatures', { signatures: Array(33).fill({ sig: '' }) }, 'must NOT have more than 32'],
    ['a payload that is not a string', { payload: 1 }, 'envelope at /payload: must be string'],
    ['unpadded base64', { payload: 'aGk' }, 'payload is not canonical base64'],
    ['a signature with stray bits', { signatures: [{ sig: 'aGl=' }] }, 'signature 1 is not canon'],
    ['Payload beside payload', { Payload: 'aGk=' }, 'an object key that was there before'],
  ])('is refused with %s', (_, fields, message) => {
    expect(() => readSigned(envelope(fields))).toThrow(message)
  })

  it('of more than 4 MiB is refused unread', () => {
    expect(() => readSigned(Buffer.alloc(4 * 1024 * 1024 + 1))).toThrow('more than 4194304 bytes')
  })

  describeVectors('in published vectors', () => {
    it('verifies in the example of the DSSE specification', () => {
      const example: Record<'paeUtf8', string> & {
        publicKeyJwk: { kty: string; crv: string; x: string; y: string }
        envelope: object
      } = JSON.parse(vector('dsse/protocol-example.json').toString())
      const read = readSigned(Buffer.from(JSON.stringify(example.envelope)))
      const message = pae(read.payloadType, read.payload)
      expect(message.toString()).toBe(example.paeUtf8)
      // The example signs in IEEE P1363, which we never accept: only the bytes signed are ours.
      const key = createPublicKey({ key: example.publicKeyJwk, format: 'jwk' })
      const [first] = read.signatures
      const dsaEncoding = 'ieee-p1363'
      expect(
        verify('sha256', message, { key, dsaEncoding }, first?.signature ?? Buffer.alloc(0)),
      ).toBe(true)
    })
  })

  describeVectors('in published vectors', () => {
    it('has the signed bytes of the interop set', () => {
      const { payloadType, payload, signatures } = readSigned(vector('interop/report.dsse.json'))
      expect(pae(payloadType, payload)).toEqual(vector('interop/report.pae'))
      expect(signatures[0]?.signature).toEqual(vector('interop/report.sig'))
    })
  })
})
