import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  loadAuthority,
  readToken,
  requireTokenOf,
  type TimestampAuthority,
  timestampRequest,
} from '../../src/timestamping/index.ts'
import { opensslAbsent } from '../support/authority.ts'
import { LabAuthority } from '../support/timestamp-authority.ts'

const bytes = Buffer.from('a signature')
const before = Math.floor(Date.now() / 1000) * 1000
let lab: LabAuthority
let other: LabAuthority
let authority: TimestampAuthority
let reply: Buffer
beforeAll(() => {
  if (opensslAbsent) return
  lab = new LabAuthority()
  other = new LabAuthority()
  authority = loadAuthority(lab.certificate, 'tsa.pem')
  reply = lab.answer(timestampRequest(bytes))
})
afterAll(() => {
  for (const one of [lab, other]) one?.[Symbol.dispose]()
})

describe.skipIf(opensslAbsent)('a time stamp', () => {
  it.each([
    ['P-256 and SHA-256', {}],
    ['P-256 and SHA-512', { digest: 'sha512' }],
    ['RSA and SHA-256', { algorithm: 'rsa' }],
    ['RSA and SHA-512', { algorithm: 'rsa', digest: 'sha512' }],
  ] as const)('by %s says when its authority saw the bytes', async (_, kind) => {
    using made = new LabAuthority(kind)
    const token = await readToken(made.answer(timestampRequest(bytes)))
    requireTokenOf(token, bytes, loadAuthority(made.certificate, 'tsa.pem'))
    expect(token.time).toBeGreaterThanOrEqual(before)
    expect(token.time).toBeLessThanOrEqual(Date.now())
    expect(token.isAbout(bytes)).toBe(true)
    expect(token.isAbout(Buffer.from('another'))).toBe(false)
  })

  it('proves nothing of other bytes, and nothing by another authority', async () => {
    const token = await readToken(reply)
    const refused = { code: 'VERIFICATION', message: /it does not hold/u }
    expect(() => requireTokenOf(token, Buffer.from('another'), authority)).toThrow(
      expect.objectContaining({
        code: refused.code,
        message: expect.stringMatching(refused.message),
      }),
    )
    const stranger = loadAuthority(other.certificate, 'other.pem')
    expect(() => requireTokenOf(token, bytes, stranger)).toThrow('it does not hold')
  })

  it('counts only while the certificate of its authority does', async () => {
    const token = await readToken(reply)
    for (const years of [-1, 1]) {
      const elsewhen = { ...token, time: token.time + years * 366 * 86_400_000 }
      expect(() => requireTokenOf(elsewhen, bytes, authority)).toThrow('did not count')
    }
  })

  it('does not hold once a bit is changed that says anything', async () => {
    const { time } = await readToken(reply)
    let refused = 0
    for (let at = 0; at < reply.length; at++) {
      const changed = Buffer.from(reply)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      try {
        const token = await readToken(changed)
        requireTokenOf(token, bytes, authority)
        // What is not signed: the certificate that came along, the words beside the status.
        expect(token.time).toBe(time)
      } catch (error) {
        expect(error).toMatchObject({ code: 'VERIFICATION' })
        refused++
      }
    }
    expect(refused).toBeGreaterThan(reply.length / 3)
  })

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['text', () => Buffer.from('<html>busy</html>')],
    ['a refusal', () => Buffer.from('30053003020102', 'hex')],
    ['a length without end', () => Buffer.from('3084ffffffff', 'hex')],
    ['a cut reply', () => reply.subarray(0, reply.length / 2)],
    ['boxes in boxes', () => Buffer.from('3080'.repeat(20_000), 'hex')],
  ])('is no time stamp when it is %s', async (_, der) => {
    await expect(readToken(der())).rejects.toMatchObject({ code: 'VERIFICATION' })
  })
})

describe.skipIf(opensslAbsent)('an authority', () => {
  it('has one certificate, for time stamps and nothing else', () => {
    using server = new LabAuthority({ use: 'serverAuth' })
    using both = new LabAuthority({ use: 'critical,timeStamping,codeSigning' })
    for (const { certificate } of [server, both]) {
      expect(() => loadAuthority(certificate, 'tsa.pem')).toThrow('not for time stamps alone')
    }
    const { publicKey } = generateKeyPairSync('ed25519')
    const key = publicKey.export({ format: 'pem', type: 'spki' }).toString()
    for (const pem of [key, '', lab.certificate + other.certificate]) {
      expect(() => loadAuthority(pem, 'tsa.pem')).toThrow('not one PEM block labelled CERTIFICATE')
    }
    const broken = lab.certificate.replace(/\n[A-Za-z0-9+/]{20}/u, '\nAAAAAAAAAAAAAAAAAAAA')
    expect(() => loadAuthority(broken, 'tsa.pem')).toThrow('no certificate')
  })
})
