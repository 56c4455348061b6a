import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalBytes } from '../../src/digest/index.ts'
import {
  missingSignatures,
  newestTrust,
  nextVersion,
  readTrust,
  type Trust,
  type TrustContent,
  trustBytes,
  trustPayload,
  trustPayloadType,
  withKey,
  withoutRoot,
  withRevoked,
} from '../../src/trust/index.ts'
import { cast, content, type Holder, holder, signedBy, trust } from './building.ts'

const { root1, root2, root3, certifierA, certifierB } = cast
const times = { issued: '2026-06-01T00:00:00Z', expires: '2027-06-01T00:00:00Z' }
const read = (what: TrustContent, signers: readonly Holder[]) => readTrust(signedBy(what, signers))
const pin = { version: 1, digest: trust.digest }
const keyid = ({ content: { keyid } }: Holder) => keyid

describe('a trust file', () => {
  it('is read with its keys, those of logs and witnesses as notes use them', () => {
    expect(trust.content).toEqual(content)
    expect(trust.keys.get(keyid(cast.log))?.noteKeys).toMatchObject([
      { kind: 'log', name: 'a.example/log' },
    ])
    expect(trust.keys.get(keyid(certifierA))?.noteKeys).toEqual([])
  })

  const [first, ...others] = content.keys
  const key = (change: object) => ({ keys: [{ ...first, ...change }, ...others] })
  it.each<[string, object, string]>([
    ['an unknown key', { extra: 1 }, "unknown key 'extra'"],
    ['a PEM of another key', key({ pem: others[0]?.pem }), 'its PEM is of SHA256:'],
    ['no PEM', key({ pem: 'x' }), 'not one PEM block labelled PUBLIC KEY'],
    ['another algorithm', key({ algorithm: 'ecdsa-p256' }), 'its PEM is of another algorithm'],
    ['a key twice', { keys: [...content.keys, first] }, 'a key appears twice'],
    ['a log without name', key({ roles: ['root', 'log'] }), 'a log has a name'],
    ['a witness with a bad name', key({ roles: ['root', 'witness'], name: 'a b' }), 'no space'],
    ['a root key that is not there', { keys: others }, 'is no root key'],
    ['a root key without that role', key({ roles: ['certifier'] }), 'is no root key'],
    ['a threshold out of reach', { root: { ...content.root, threshold: 4 } }, 'fewer root keys'],
    ['an end before its begin', { expires: '2025-01-01T00:00:00Z' }, 'is before'],
    ['a day that does not exist', { expires: '2027-02-30T00:00:00Z' }, 'is not a time in UTC'],
    ['a key that ends first', key({ validTo: '2025-01-01T00:00:00Z' }), 'is before'],
    [
      'a revocation on no day',
      key({ revoked: { at: '2026-02-30T00:00:00Z', reason: 'retired', note: 'x' } }),
      'is not a time',
    ],
    ['no root key', { root: { threshold: 1, keyids: [] } }, 'trust file at /root/keyids'],
  ])('with %s is refused', (_, change, message) => {
    const changed = { ...content, ...change } as TrustContent
    const payload = canonicalBytes(changed)
    const signatures = [{ keyid: '', signature: Buffer.alloc(0) }]
    const bytes = trustBytes({ payloadType: trustPayloadType, payload, signatures })
    expect(() => readTrust(bytes)).toThrow(expect.objectContaining({ code: 'VERIFICATION' }))
    expect(() => readTrust(bytes)).toThrow(message)
    expect(() => trustPayload(changed)).toThrow(message)
  })

  it('is no envelope of another type', () => {
    const bytes = trustBytes({ ...trust.envelope, payloadType: 'application/vnd.in-toto+json' })
    expect(() => readTrust(bytes)).toThrow("a file of type 'application/vnd.in-toto+json'")
  })
})

describe('the chain of versions', () => {
  const second = nextVersion(content, times, {})
  const third = nextVersion(second, times, {})

  it('leads from the pinned version to the newest, in whatever order they are given', () => {
    const two = read(second, [root1, root3])
    const three = read(third, [root2, root3])
    expect(newestTrust([three, trust, two], pin)).toBe(three)
    expect(newestTrust([trust], pin)).toBe(trust)
    expect(newestTrust([trust, two], { version: 2, digest: two.digest })).toBe(two)
  })

  it.each<[string, () => Trust[], string]>([
    ['nothing', () => [], 'version 1 was seen before, and none is newer'],
    ['an older version only', () => [], 'was seen before'],
    [
      'another first version',
      () => [read({ ...content, expires: times.expires }, [root1, root2])],
      'is not among the files',
    ],
    ['a gap', () => [trust, read(third, [root1, root2])], 'version 2 is missing or there twice'],
    [
      'a version twice',
      () => [trust, read(second, [root1, root2]), read(second, [root1, root3])],
      'version 3 is missing or there twice',
    ],
    [
      'a version with one signature',
      () => [trust, read(second, [root1])],
      'version 2 has 1 of the 2 signatures that version 1 asks',
    ],
    [
      'a version that one key signed twice',
      () => [trust, read(second, [root1, root1])],
      'has 1 of the 2',
    ],
    [
      'a version that certifiers signed',
      () => [trust, read(second, [certifierA, certifierB])],
      'has 0 of the 2',
    ],
  ])('does not accept %s', (_, versions, message) => {
    expect(() => newestTrust(versions(), pin)).toThrow(message)
  })

  it('is not believed from a pinned version that too few signed', () => {
    const alone = read(content, [root1])
    expect(() => newestTrust([alone], { version: 1, digest: alone.digest })).toThrow(
      'has 1 of the 2',
    )
    expect(() => newestTrust([trust], { version: 2, digest: trust.digest })).toThrow(
      'version 2 was seen before, and none is newer',
    )
  })

  it('hands over to new root keys only when the old and the new ones sign', () => {
    const [new1, new2] = [holder('c.example', ['root']), holder('d.example', ['root'])]
    const keys = [...content.keys, new1.content, new2.content]
    const root = { threshold: 2, keyids: [keyid(new1), keyid(new2)] }
    const rotated = nextVersion(content, times, { keys, root })
    for (const signers of [
      [new1, new2],
      [root1, root2],
      [root1, new1, new2],
      [root1, root2, new1],
    ]) {
      expect(() => newestTrust([trust, read(rotated, signers)], pin)).toThrow('of the 2 signatures')
      expect(missingSignatures(read(rotated, signers), trust)).toMatch(
        /asks for [12] more of SHA256/u,
      )
    }
    const complete = read(rotated, [root1, root2, new1, new2])
    expect(newestTrust([trust, complete], pin)).toBe(complete)
    expect(missingSignatures(complete, trust)).toBe('')
    expect(missingSignatures(complete, undefined)).toBe('')
    const after = nextVersion(rotated, times, {})
    expect(() => newestTrust([trust, complete, read(after, [root1, root2])], pin)).toThrow('has 0')
  })

  it('does not count a root key once it is revoked', () => {
    const change = withRevoked(
      { ...content, root: { ...content.root, threshold: 1 } },
      keyid(root1),
      { at: times.issued, reason: 'compromise', note: 'lost' },
    )
    expect(change.root.keyids).not.toContain(keyid(root1))
    const keys = content.keys.map((one) =>
      one.keyid === keyid(root1)
        ? { ...one, revoked: { at: times.issued, reason: 'retired' as const, note: 'x' } }
        : one,
    )
    const still = read({ ...content, keys }, [root1, root2])
    expect(() => newestTrust([still], { version: 1, digest: still.digest })).toThrow(
      'has 1 of the 2',
    )
  })
})

describe('changing a policy', () => {
  const added = {
    pem: holder('e.example', ['certifier']).content.pem,
    source: 'e.pem',
    operator: 'e.example',
    roles: ['certifier'] as const,
    name: null,
    validFrom: times.issued,
    validTo: null,
  }

  it('adds a key once', () => {
    const keys = withKey(content.keys, added)
    expect(keys.at(-1)).toMatchObject({ operator: 'e.example', revoked: null })
    expect(() => withKey(keys, added)).toThrow('is in the trust file already')
    expect(() => withKey(content.keys, { ...added, pem: 'x' })).toThrow('e.pem: not one PEM block')
  })

  it('takes a P-256 key for a certifier, not for a log', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString()
    const keys = withKey(content.keys, { ...added, pem })
    expect(() => trustPayload({ ...content, keys })).not.toThrow()
    const log = withKey(content.keys, { ...added, pem, roles: ['log'], name: 'e.example/log' })
    expect(() => trustPayload({ ...content, keys: log })).toThrow('not an Ed25519 key')
  })

  it('revokes a key that is there, and leaves enough root keys', () => {
    const revoked = { at: times.issued, reason: 'retired', note: 'x' } as const
    const { keys } = withRevoked(content, keyid(certifierA), revoked)
    expect(keys.filter((one) => one.revoked !== null).map((one) => one.keyid)).toEqual([
      keyid(certifierA),
    ])
    expect(() => withRevoked(content, 'SHA256:x', revoked)).toThrow('is not in the trust file')
    expect(() => withoutRoot(content.root, [keyid(root1), keyid(root2)])).toThrow(
      '1 root keys would be left, 2 must sign',
    )
  })
})
