import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { loadPublicKey, publicKeyOf, verifySignature } from '../../src/envelope/index.ts'
import { describeVectors, vector } from '../digest/vectors.ts'

const pem = (key: KeyObject) => key.export({ format: 'pem', type: 'spki' }).toString()
const hex = (text: string) => Buffer.from(text, 'hex')

function ed25519(point: Buffer): KeyObject {
  const key = { kty: 'OKP', crv: 'Ed25519', x: point.toString('base64url') }
  return createPublicKey({ key, format: 'jwk' })
}

const json = (path: string) => JSON.parse(vector(path).toString())

describe('a public key', () => {
  it('loads for Ed25519 and P-256, each bound to its algorithm', () => {
    const { publicKey: edwards } = generateKeyPairSync('ed25519')
    const { publicKey: curve } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(loadPublicKey(pem(edwards), 'a.pem').algorithm).toBe('ed25519')
    expect(loadPublicKey(pem(curve).replaceAll('\n', '\r\n'), 'b.pem').algorithm).toBe('ecdsa-p256')
  })

  it.each([
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey],
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey],
    ['secp256k1', () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey],
    ['Ed448', () => generateKeyPairSync('ed448').publicKey],
    ['X25519', () => generateKeyPairSync('x25519').publicKey],
  ])('of kind %s is refused', (_, make) => {
    expect(() => loadPublicKey(pem(make()), 'key.pem')).toThrow(
      'key.pem: neither an Ed25519 nor a P-256 key',
    )
  })

  it('is not taken from a private key, from two blocks, or from anything else', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const secret = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
    const relabelled = secret.replaceAll('PRIVATE', 'PUBLIC')
    const twice = pem(publicKey) + pem(publicKey)
    for (const text of [secret, twice, '', pem(publicKey).replace('-----END', '*-----END')]) {
      expect(() => loadPublicKey(text, 'key.pem')).toThrow('key.pem: not one PEM block labelled')
    }
    expect(() => loadPublicKey(relabelled, 'key.pem')).toThrow('key.pem: no public key')
  })

  describeVectors('in published vectors', () => {
    it('has the fingerprint ssh-keygen prints', () => {
      const load = (name: string) => loadPublicKey(vector(`interop/${name}`).toString(), name).keyid
      expect(load('certifier.pub.pem')).toBe('SHA256:bbXpuKG6zhzdmnxq256TlqzFBzRl2f6OOg722cYNbU8')
      expect(load('ec.pub.pem')).toBe('SHA256:fNV/3+j9vkFqXs/mLN0Tr8VAfaaf7BJ+5aDdphT4icQ')
    })
  })
})

describe('a signature', () => {
  it('by a P-256 key is not mistaken for Ed25519 or for raw r||s', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = publicKeyOf(publicKey, 'key')
    expect(verifySignature(key, Buffer.from('m'), Buffer.alloc(64, 1))).toBe(false)
  })

  it('that is empty or too long verifies nothing', () => {
    const { publicKey } = generateKeyPairSync('ed25519')
    const key = publicKeyOf(publicKey, 'key')
    for (const length of [0, 63, 65]) {
      expect(verifySignature(key, Buffer.from('m'), Buffer.alloc(length))).toBe(false)
    }
  })
})

interface Wycheproof {
  testGroups: {
    publicKeyPem: string
    tests: { tcId: number; msg: string; sig: string; result: 'valid' | 'invalid' }[]
  }[]
}

describeVectors('published signature vectors', () => {
  it.each([
    ['ed25519_test', 151],
    ['ecdsa_secp256r1_sha256_test', 484],
  ])('of Wycheproof %s all agree', (name, count) => {
    const { testGroups }: Wycheproof = json(`wycheproof/${name}.json`)
    const mismatches: number[] = []
    let seen = 0
    for (const { publicKeyPem, tests } of testGroups) {
      const key = loadPublicKey(publicKeyPem, name)
      for (const { tcId, msg, sig, result } of tests) {
        seen += 1
        const verified = verifySignature(key, hex(msg), hex(sig))
        if (verified !== (result === 'valid')) mismatches.push(tcId)
      }
    }
    expect({ seen, mismatches }).toEqual({ seen: count, mismatches: [] })
  })

  it('of Wycheproof in raw r||s are all refused: envelopes carry DER', () => {
    const name = 'wycheproof/ecdsa_secp256r1_sha256_p1363_test.json'
    const { testGroups }: Wycheproof = json(name)
    const accepted = testGroups.flatMap(({ publicKeyPem, tests }) => {
      const key = loadPublicKey(publicKeyPem, name)
      return tests.filter(
        ({ msg, sig, result }) => result === 'valid' && verifySignature(key, hex(msg), hex(sig)),
      )
    })
    expect(accepted).toEqual([])
  })

  it('of RFC 8032 verify, and fail for another message', () => {
    const cases: { pub: string; msg: string; sig: string }[] = json('rfc8032/rfc8032-ed25519.json')
    expect(cases).toHaveLength(4)
    for (const { pub, msg, sig } of cases) {
      const key = publicKeyOf(ed25519(hex(pub)), 'rfc8032')
      expect(verifySignature(key, hex(msg), hex(sig))).toBe(true)
      expect(verifySignature(key, hex(`${msg}00`), hex(sig))).toBe(false)
    }
  })

  it('of C2SP/CCTV: all 14 keys of low order are refused, all others load', () => {
    const cases: { key: string; flags: string[] | null }[] = json(
      'cctv-ed25519/ed25519vectors.json',
    )
    const refused = new Set<string>()
    const lowOrder = new Set<string>()
    for (const { key, flags } of cases) {
      if (flags?.includes('low_order_A')) lowOrder.add(key)
      try {
        publicKeyOf(ed25519(hex(key)), 'cctv')
      } catch {
        refused.add(key)
      }
    }
    expect(lowOrder.size).toBe(14)
    expect(refused).toEqual(lowOrder)
  })

  it('of ed25519-speccheck: keys of low order refused, the rest as RFC 8032 without cofactor', () => {
    const cases: { pub_key: string; message: string; signature: string }[] = json(
      'ed25519-speccheck/cases.json',
    )
    const outcomes: string[] = cases.map(({ pub_key, message, signature }) => {
      try {
        const key = publicKeyOf(ed25519(hex(pub_key)), 'speccheck')
        return verifySignature(key, hex(message), hex(signature)) ? 'yes' : 'no'
      } catch {
        return 'low order'
      }
    })
    // Case 2 has R of low order, which OpenSSL 3.5 refuses and 3.0 does not: harmless either way.
    const [low, either, yes, no] = ['low order', 'either', 'yes', 'no']
    const expected = [low, low, either, yes, no, no, no, no, no, no, low, low]
    expect(outcomes.with(2, either)).toEqual(expected)
  })
})
