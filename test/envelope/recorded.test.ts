import { describe, expect, it } from 'vitest'
import {
  decodeStandardBase64,
  ed25519Key,
  ed25519Point,
  loadPublicKey,
  pae,
  parseTimestamp,
  verifySignature,
} from '../../src/envelope/index.ts'

/**
 * Made with OpenSSL 3.0.19 and keys thrown away since: `openssl genpkey -algorithm ed25519`, `openssl
 * ecparam -name prime256v1 -genkey`, `openssl pkeyutl -sign -rawin`, `openssl dgst -sha256 -sign`; the
 * fingerprints by `ssh-keygen -l`.
 */
const recorded = {
  ed25519: {
    pem: [
      '-----BEGIN PUBLIC KEY-----',
      'MCowBQYDK2VwAyEAlgXOPbBdWtzSRs6X7Db3SArJdB98BF43RUhuQps8aWQ=',
      '-----END PUBLIC KEY-----',
    ].join('\n'),
    keyid: 'SHA256:0pkwJ7s3NNykhp4xo5ix5GvQSItZfxZEhlaL1scE6/k',
    signature:
      'GHU9e+LKgPt/SV/2+cfc/612RTPnv2bWncOqV9C5nhOugQK06an9Hbw3rugAix2yyUtEkM00cT77QLVgye9CCw==',
  },
  p256: {
    pem: [
      '-----BEGIN PUBLIC KEY-----',
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAETaWbOFkJ8FgTYDNw5CiyYlucV+Wy',
      'P8AyAZaE+smvW5fA19U8tMJkE/vRN1Kqz4UfL/IkDe4sl61S0leWe5C2+g==',
      '-----END PUBLIC KEY-----',
    ].join('\n'),
    keyid: 'SHA256:3h13G8sSX41qfuuzlemDsFIeiOgadDsqbC3UwUMdC4Q',
    signature:
      'MEUCIQCu9S4hqSp3Y+pYXpvIpPiNt2Vs3WMfCWMcDPexTEhUEQIgW/r5ulnV6xVFzO3i5Da5FzNPPF1Z7HXY5U36CF17ciA=',
  },
}

const message = pae('text/', Buffer.from('hello'))

describe('what openssl made', () => {
  it.each(['ed25519', 'p256'] as const)('with a key of %s verifies', (kind) => {
    const { pem, keyid, signature } = recorded[kind]
    const key = loadPublicKey(pem, kind)
    const bytes = decodeStandardBase64(signature) ?? Buffer.alloc(0)
    expect(message.toString()).toBe('DSSEv1 5 text/ 5 hello')
    expect(key.keyid).toBe(keyid)
    expect(verifySignature(key, message, bytes)).toBe(true)
    expect(verifySignature(key, pae('text/', Buffer.from('Hello')), bytes)).toBe(false)
    expect(verifySignature(key, message, bytes.subarray(1))).toBe(false)
  })

  it('is the same key when its 32 bytes are given', () => {
    const key = loadPublicKey(recorded.ed25519.pem, 'key')
    expect(ed25519Key(ed25519Point(key, 'key'), 'key').keyid).toBe(key.keyid)
    expect(() => ed25519Key(Buffer.alloc(31), 'key')).toThrow('key: 31 bytes are no Ed25519 key')
    expect(() => ed25519Key(Buffer.alloc(32), 'key')).toThrow('low order')
    const other = loadPublicKey(recorded.p256.pem, 'key')
    expect(() => ed25519Point(other, 'key')).toThrow('key: not an Ed25519 key')
  })
})

describe('base64 of notes', () => {
  it.each(['aGk', 'aG k=', 'aGl=', 'aGk=====', ' aGk=', 'aGk=\n', '-_-_', 'a', '='])(
    'is not %j',
    (text) => expect(decodeStandardBase64(text)).toBeUndefined(),
  )

  it('has one spelling', () => {
    expect(decodeStandardBase64('aGk=')?.toString()).toBe('hi')
    expect(decodeStandardBase64('')).toEqual(Buffer.alloc(0))
  })
})

describe('a time in UTC', () => {
  it.each([
    ['2026-11-27T23:59:59Z', 1_795_823_999_000],
    ['2026-11-27T23:59:59.250Z', 1_795_823_999_250],
    ['2028-02-29T00:00:00Z', 1_835_395_200_000],
  ])('is %s', (text, time) => expect(parseTimestamp(text)).toBe(time))

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-11-31T00:00:00Z',
    '2026-11-27T24:00:00Z',
    '2026-11-27T23:59:60Z',
    '2026-11-27T23:59:59+00:00',
    '2026-11-27t23:59:59z',
    '2026-11-27 23:59:59Z',
    '2026-11-27T23:59:59.2Z',
    '2026-11-27',
    '+002026-11-27T23:59:59Z',
    '',
  ])('is not %j', (text) => expect(parseTimestamp(text)).toBeUndefined())
})
