import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { bundleFromJSON } from '@sigstore/bundle'
import { toSignedEntity, Verifier } from '@sigstore/verify'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pae, publicKeyOf, readSigned, verifySignature } from '../../src/envelope/index.ts'
import { statementOf } from '../../src/report/index.ts'
import { keySigner, secretsAbsent, signStatement } from '../../src/sign/sign.ts'
import { bytesOf, certificationOf, report } from '../report/sample.ts'

const statement = statementOf(report, certificationOf(report))
const makers: [string, () => KeyObject][] = [
  ['Ed25519', () => generateKeyPairSync('ed25519').privateKey],
  ['P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
]

/** What sigstore-js says of a bundle, given the one key it may trust and no log or timestamp. */
function sigstoreVerify(bundle: Buffer, publicKey: KeyObject): void {
  const noAuthorities = {
    certificateAuthorities: [],
    timestampAuthorities: [],
    tlogs: [],
    ctlogs: [],
  }
  const { keyid } = publicKeyOf(publicKey, 'key')
  const trusted = {
    ...noAuthorities,
    publicKey: (hint: string) => {
      if (hint !== keyid) throw new Error(`no key ${hint}`)
      return { publicKey, validFor: () => true }
    },
  }
  const thresholds = { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 }
  const parsed = bundleFromJSON(JSON.parse(bundle.toString()))
  new Verifier(trusted, thresholds).verify(toSignedEntity(parsed))
}

describe('a signed statement', () => {
  it.each(makers)(
    'by %s carries the canonical statement and a signature over it',
    async (_, make) => {
      const privateKey = make()
      const publicKey = publicKeyOf(createPublicKey(privateKey), 'key')
      const bundle = await signStatement(statement, keySigner(privateKey), [])
      const { payloadType, payload, signatures } = readSigned(bundle)
      expect(payload).toEqual(bytesOf(statement))
      expect(signatures).toHaveLength(1)
      for (const { keyid, signature } of signatures) {
        expect(keyid).toBe(publicKey.keyid)
        expect(verifySignature(publicKey, pae(payloadType, payload), signature)).toBe(true)
      }
    },
  )

  it.each(makers)('by %s is accepted by sigstore-js, and not once changed', async (_, make) => {
    const privateKey = make()
    const publicKey = createPublicKey(privateKey)
    const bundle = await signStatement(statement, keySigner(privateKey), [])
    expect(() => sigstoreVerify(bundle, publicKey)).not.toThrow()
    const changed = JSON.parse(bundle.toString())
    changed.dsseEnvelope.payload = bytesOf({ ...statement, extra: 1 }).toString('base64')
    const changedBytes = Buffer.from(JSON.stringify(changed))
    expect(() => sigstoreVerify(changedBytes, publicKey)).toThrow('signature')
  })

  it('is the same bytes again under Ed25519', async () => {
    const signer = keySigner(generateKeyPairSync('ed25519').privateKey)
    const [first, second] = [
      await signStatement(statement, signer, []),
      await signStatement(statement, signer, []),
    ]
    expect(first).toEqual(second)
  })

  it('is not made by a key that verifiers refuse', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    expect(() => keySigner(privateKey)).toThrow('neither an Ed25519 nor a P-256 key')
  })

  it('is not made of what verifiers refuse', async () => {
    const signer = keySigner(generateKeyPairSync('ed25519').privateKey)
    const predicate = { ...statement.predicate, evaluatedAt: 'yesterday' }
    await expect(signStatement({ ...statement, predicate }, signer, [])).rejects.toMatchObject({
      code: 'VERIFICATION',
    })
  })

  it('is not made when it contains a live key', async () => {
    const signer = keySigner(generateKeyPairSync('ed25519').privateKey)
    const secret = 'sk-live-0123456789'
    const predicate = {
      ...statement.predicate,
      verifier: { id: `https://certifier.example/?key=${secret}` },
    }
    const signing = signStatement({ ...statement, predicate }, signer, ['sk-other-key', secret])
    await expect(signing).rejects.toMatchObject({ code: 'CONFIG' })
    await expect(signing).rejects.not.toThrow(secret)
  })
})

describe('the search for secrets', () => {
  const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' })
  const around = fc.string({ maxLength: 10 })

  const disguises: [string, (secret: string, before: string, after: string) => string][] = [
    ['as they are', (text, before, after) => before + text + after],
    ['in JSON', (text, before, after) => JSON.stringify(before + text + after)],
    ['in URLs', (text, before, after) => before + encodeURIComponent(text) + after],
    ['in base64', (t, before, after) => Buffer.from(before + t + after).toString('base64')],
    ['in base64url', (t, before, after) => Buffer.from(before + t + after).toString('base64url')],
  ]

  it.each(disguises)('finds them %s', (_, disguise) => {
    fc.assert(
      fc.property(secret, around, around, (text, before, after) => {
        const bytes = Buffer.from(disguise(text, before, after))
        expect(secretsAbsent(bytes, ['another secret', text])).toBe(false)
      }),
    )
  })

  it('finds nothing where nothing is', () => {
    expect(secretsAbsent(bytesOf(report), ['sk-live-0123456789'])).toBe(true)
  })

  it('does not take a placeholder for a secret', () => {
    expect(secretsAbsent(Buffer.from('EMPTY x'), ['EMPTY', 'x', ''])).toBe(true)
  })
})
