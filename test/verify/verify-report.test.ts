import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type Envelope,
  pae,
  publicKeyOf,
  readSigned,
  writeBundle,
} from '../../src/envelope/index.ts'
import { keySigner } from '../../src/sign/sign.ts'
import { type VerifyInput, type VerifyResult, verifyReport } from '../../src/verify/index.ts'
import { bytesOf, nodeBytes, report, transcriptBytes } from '../report/sample.ts'
import { stride } from '../support/tried.ts'
import { policy, publicKey, publish, signer } from './signing.ts'

const published = await publish()

/** The failed check of a refused report: its name and what it says. */
function failure(result: VerifyResult): string {
  expect(result.verdict).toBe('invalid')
  const failed = result.checks.filter(({ ok }) => !ok)
  expect(failed).toHaveLength(1)
  return `${failed[0]?.name}: ${failed[0]?.detail}`
}

const names = (result: VerifyResult) => result.checks.map(({ name }) => name)

describe('a published report', () => {
  it('verifies with all its files, every check named in order', async () => {
    const result = await verifyReport(published, policy)
    expect(result).toMatchObject({
      verdict: 'insufficient',
      unchecked: [
        'the verdicts were not decided again: that needs the tiers file',
        'the answers were not judged again: that needs the suite',
      ],
      signers: [publicKey.keyid],
      content: { kind: 'node-eval', report },
    })
    expect(result.checks.every(({ ok }) => ok)).toBe(true)
    expect(names(result)).toEqual([
      'envelope',
      'payload-type',
      'signatures',
      'statement',
      'predicate-type',
      'predicate',
      'subjects',
      'report',
      'claims',
      'node',
      'control',
      'draw',
      'arithmetic',
      'transcript',
      'times',
      'validity',
    ])
  })

  it('verifies alone, and says what was not looked at', async () => {
    const result = await verifyReport({ signed: published.signed }, policy)
    expect(result).toMatchObject({ verdict: 'insufficient', content: { report: undefined } })
    expect(result.verdict !== 'invalid' && result.unchecked).toHaveLength(5)
    expect(names(result)).not.toContain('report')
  })

  it('verifies as a bare envelope too', async () => {
    const { dsseEnvelope } = JSON.parse(Buffer.from(published.signed).toString())
    const signed = Buffer.from(JSON.stringify(dsseEnvelope))
    expect((await verifyReport({ ...published, signed }, policy)).verdict).toBe('insufficient')
  })

  it('expires, the clocks’ difference allowed for', async () => {
    const at = (now: string) => verifyReport(published, { ...policy, now: new Date(now) })
    expect((await at('2027-02-20T12:04:59Z')).verdict).toBe('insufficient')
    const expired = await at('2027-02-20T12:05:00Z')
    expect(expired.verdict).toBe('expired')
    expect(expired.checks.at(-1)).toEqual({
      name: 'validity',
      ok: false,
      detail: 'valid until 2027-02-20T12:00:00Z',
    })
  })

  it('from the future is refused', async () => {
    const now = new Date('2026-11-22T11:54:59Z')
    expect(failure(await verifyReport(published, { ...policy, now }))).toBe(
      'times: evaluated in the future, 2026-11-22T12:00:00Z',
    )
  })
})

describe('trust', () => {
  const other = generateKeyPairSync('ed25519')
  const otherKey = publicKeyOf(createPublicKey(other.privateKey), 'other')

  it('is in the keys of the policy only', async () => {
    expect(failure(await verifyReport(published, { ...policy, keys: [otherKey] }))).toEqual(
      expect.stringMatching(
        /^signatures: signed by SHA256:\S+ \(so it says\), which you do not trust$/u,
      ),
    )
    expect(failure(await verifyReport(published, { ...policy, keys: [] }))).toContain('signatures')
    const keys = [otherKey, publicKey]
    expect((await verifyReport(published, { ...policy, keys })).verdict).toBe('insufficient')
  })

  it.each([0, 0.5, Number.NaN, -1])('cannot ask for a threshold of %s', async (threshold) => {
    await expect(verifyReport(published, { ...policy, threshold })).rejects.toThrow(RangeError)
  })

  it('counts one key once, however often it signed or is listed', async () => {
    const envelope = readSigned(published.signed)
    const twice = bare({
      ...envelope,
      signatures: [...envelope.signatures, ...envelope.signatures],
    })
    const keys = [publicKey, publicKey]
    const result = await verifyReport({ signed: twice }, { ...policy, keys, threshold: 2 })
    expect(failure(result)).toBe('signatures: 1 of the 2 trusted keys signed this, 2 must have')
  })

  it('of two keys is met by two signatures of one envelope', async () => {
    const envelope = readSigned(published.signed)
    const message = pae(envelope.payloadType, envelope.payload)
    const signature = await keySigner(other.privateKey).sign(message)
    const both = bare({
      ...envelope,
      signatures: [...envelope.signatures, { keyid: '', signature }],
    })
    const keys = [publicKey, otherKey]
    expect(await verifyReport({ signed: both }, { ...policy, keys, threshold: 2 })).toMatchObject({
      verdict: 'insufficient',
      signers: [publicKey.keyid, otherKey.keyid],
    })
  })

  it('is not moved by a keyid: a trusted one on another’s signature', async () => {
    const envelope = readSigned(published.signed)
    const message = pae(envelope.payloadType, envelope.payload)
    const signature = await keySigner(other.privateKey).sign(message)
    const signatures = [{ keyid: publicKey.keyid, signature }]
    const signed = writeBundle({ ...envelope, signatures })
    expect(failure(await verifyReport({ signed }, policy))).toContain('signatures: 0 of')
  })
})

function bare({ payloadType, payload, signatures }: Envelope): Buffer {
  return Buffer.from(
    JSON.stringify({
      payloadType,
      payload: payload.toString('base64'),
      signatures: signatures.map(({ keyid, signature }) => ({
        keyid,
        sig: signature.toString('base64'),
      })),
    }),
  )
}

/** Signs any bytes under any type with the trusted key. */
async function signRaw(payload: Buffer, payloadType = 'application/vnd.in-toto+json') {
  const signature = await signer.sign(pae(payloadType, payload))
  return bare({ payloadType, payload, signatures: [{ keyid: signer.keyid, signature }] })
}

describe('what a trusted key signed but is no report', () => {
  const statement = JSON.parse(readSigned(published.signed).payload.toString())

  it.each<[string, () => Promise<Buffer>, string]>([
    [
      'another payload type',
      () => signRaw(bytesOf(statement), 'application/json'),
      "payload-type: payload type 'application/json' is not 'application/vnd.in-toto+json'",
    ],
    [
      'another predicate type',
      () => signRaw(bytesOf({ ...statement, predicateType: 'https://slsa.dev/provenance/v1' })),
      "predicate-type: predicate type 'https://slsa.dev/provenance/v1' is not accepted",
    ],
    ['no JSON', () => signRaw(Buffer.from('hello')), 'statement: statement: no JSON value'],
    [
      'a key twice',
      () => signRaw(Buffer.from('{"_type":1,"_type":2}')),
      'statement: statement: an object key that was there before',
    ],
    [
      'a key in two cases',
      () => signRaw(Buffer.from('{"subject":1,"Subject":2}')),
      'statement: statement: an object key that was there before',
    ],
    [
      'a predicate of another shape',
      () => signRaw(bytesOf({ ...statement, predicate: {} })),
      "predicate: statement at /predicate: key 'verifier' is missing",
    ],
    [
      'hostile text, shown as plain ASCII',
      () => signRaw(bytesOf({ ...statement, predicateType: 'https://x/\u001b[2J\u202e' })),
      String.raw`predicate-type: predicate type 'https://x/\u{1b}[2J\u{202e}' is not accepted`,
    ],
  ])('is refused: %s', async (_, sign, expected) => {
    expect(failure(await verifyReport({ signed: await sign() }, policy))).toContain(expected)
  })
})

describe('tampering', () => {
  const text = Buffer.from(published.signed).toString()
  const bundle = JSON.parse(text)
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()
  const [original] = bundle.dsseEnvelope.signatures

  function withEnvelope(change: object): VerifyInput {
    const dsseEnvelope = { ...bundle.dsseEnvelope, ...change }
    return { ...published, signed: Buffer.from(JSON.stringify({ ...bundle, dsseEnvelope })) }
  }

  const encode = (changed: string) => Buffer.from(changed).toString('base64')

  it.each<[string, () => VerifyInput, string]>([
    [
      'a better score',
      () => withEnvelope({ payload: encode(payload.replaceAll('61.11', '91.11')) }),
      'signatures',
    ],
    [
      'a later end',
      () => withEnvelope({ payload: encode(payload.replace('2027-02-20', '2029-02-20')) }),
      'signatures',
    ],
    [
      'a blank in the statement',
      () => withEnvelope({ payload: encode(`${payload} `) }),
      'signatures',
    ],
    ['another payload type', () => withEnvelope({ payloadType: 'text/plain' }), 'payload-type'],
    ['no signature', () => withEnvelope({ signatures: [] }), 'envelope'],
    [
      'two signatures in a bundle',
      () => withEnvelope({ signatures: [original, original] }),
      'envelope',
    ],
    [
      'a signature of zeros',
      () => withEnvelope({ signatures: [{ ...original, sig: encode('\0'.repeat(64)) }] }),
      'signatures',
    ],
    [
      'a signature with a byte appended',
      () => {
        const longer = Buffer.concat([Buffer.from(original.sig, 'base64'), Buffer.of(0)])
        return withEnvelope({ signatures: [{ ...original, sig: longer.toString('base64') }] })
      },
      'signatures',
    ],
    [
      'base64 with blanks',
      () => withEnvelope({ payload: ` ${bundle.dsseEnvelope.payload}` }),
      'envelope',
    ],
    [
      'a second payload under another case',
      () => withEnvelope({ Payload: encode('{}') }),
      'envelope',
    ],
    [
      'another report',
      () => ({ ...published, report: bytesOf({ ...report, run: 'r-02' }) }),
      'subjects',
    ],
    [
      'the report reformatted',
      () => ({ ...published, report: Buffer.from(JSON.stringify(report, null, 2)) }),
      'subjects',
    ],
    ['another node', () => ({ ...published, node: Buffer.from('{}') }), 'subjects'],
    ['the node for the report', () => ({ ...published, report: nodeBytes }), 'subjects'],
    ['an empty transcript', () => ({ ...published, transcript: [] }), 'transcript'],
    [
      'a transcript without its last line',
      () => ({ ...published, transcript: [transcriptBytes.subarray(0, -15)] }),
      'transcript',
    ],
    [
      'a transcript in another order',
      () => {
        const lines = transcriptBytes.toString().trimEnd().split('\n').reverse()
        return { ...published, transcript: [Buffer.from(`${lines.join('\n')}\n`)] }
      },
      'transcript',
    ],
    ['an oversized file', () => ({ signed: Buffer.alloc(5 * 1024 * 1024, ' ') }), 'envelope'],
    ['nothing at all', () => ({ signed: Buffer.alloc(0) }), 'envelope'],
  ])('with %s is found', async (_, tamper, check) => {
    expect(failure(await verifyReport(tamper(), policy))).toMatch(new RegExp(`^${check}: `, 'u'))
  })

  it('with any single byte of the bundle is found, or leaves the statement as it was', async () => {
    const signed = Buffer.from(published.signed)
    const statement = readSigned(signed).payload
    const survivors: number[] = []
    for (let at = 0; at < signed.length; at += stride) {
      for (const flip of [0x01, 0x20]) {
        const changed = Buffer.from(signed)
        changed[at] = (signed[at] ?? 0) ^ flip
        const result = await verifyReport({ signed: changed }, policy)
        if (result.verdict === 'invalid') continue
        if (!readSigned(changed).payload.equals(statement)) survivors.push(at)
      }
    }
    expect(survivors).toEqual([])
  })

  it('with any single byte of the report is found', async () => {
    const bytes = Buffer.from(published.report)
    for (let at = 0; at < bytes.length; at += stride) {
      const changed = Buffer.from(bytes)
      changed[at] = (bytes[at] ?? 0) ^ 1
      const result = await verifyReport({ ...published, report: changed }, policy)
      expect(failure(result)).toContain('subjects: report.json')
    }
  })
})
