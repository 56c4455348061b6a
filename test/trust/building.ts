import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { pae, publicKeyOf } from '../../src/envelope/index.ts'
import {
  type ReportFacts,
  type Role,
  readTrust,
  type Trust,
  type TrustContent,
  trustBytes,
  trustPayload,
  trustPayloadType,
} from '../../src/trust/index.ts'

type KeyContent = TrustContent['keys'][number]

export interface Holder {
  readonly privateKey: KeyObject
  readonly content: KeyContent
}

/** A key pair with what a policy says of it. */
export function holder(
  operator: string,
  roles: readonly Role[],
  name: string | null = null,
): Holder {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { keyid, algorithm } = publicKeyOf(publicKey, operator)
  const content: KeyContent = {
    keyid,
    algorithm,
    pem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    operator,
    roles: [...roles],
    name,
    validFrom: '2026-01-01T00:00:00Z',
    validTo: null,
    revoked: null,
  }
  return { privateKey, content }
}

export const cast = {
  root1: holder('a.example', ['root']),
  root2: holder('b.example', ['root']),
  root3: holder('dao.example', ['root']),
  certifierA: holder('a.example', ['certifier']),
  certifierA2: holder('a.example', ['certifier']),
  certifierB: holder('b.example', ['certifier']),
  log: holder('a.example', ['log'], 'a.example/log'),
  witness1: holder('w1.example', ['witness'], 'w1.example'),
  witness1b: holder('w1.example', ['witness'], 'w1.example/b'),
  witness2: holder('w2.example', ['witness'], 'w2.example'),
} as const

export const digest = (letter: string) => letter.repeat(64)

export const content: TrustContent = {
  schema: 'iqchains/trust/v1',
  version: 1,
  issued: '2026-01-01T00:00:00Z',
  expires: '2027-01-01T00:00:00Z',
  root: {
    threshold: 2,
    keyids: [cast.root1, cast.root2, cast.root3].map((one) => one.content.keyid),
  },
  keys: Object.values(cast).map((one) => one.content),
  rules: {
    suites: [{ name: 'starter', digest: digest('a'), tiers: [digest('b')] }],
    harness: ['0.1.0'],
    quorum: { operators: 2, mode: 'replicate', scoreTolerance: '1.50', windowDays: 30 },
    maxAgeDays: 90,
    clockSkewSeconds: 300,
    transcript: 'required',
    log: { required: true, intents: 'optional', witnesses: 2, withinSeconds: 86_400 },
  },
}

export function signedBy(what: TrustContent, signers: readonly Holder[]): Buffer {
  const payload = trustPayload(what)
  const signatures = signers.map((one) => ({
    keyid: one.content.keyid,
    signature: sign(null, pae(trustPayloadType, payload), one.privateKey),
  }))
  return trustBytes({ payloadType: trustPayloadType, payload, signatures })
}

export const trust: Trust = readTrust(signedBy(content, [cast.root1, cast.root2]))

/** The policy with some rules or keys changed. */
export function trustWith(
  rules: Partial<TrustContent['rules']>,
  keys: Partial<Record<keyof typeof cast, Partial<KeyContent>>> = {},
): Trust {
  const changed = Object.entries(cast).map(([name, one]) => ({
    ...one.content,
    ...keys[name as keyof typeof cast],
  }))
  const next = { ...content, keys: changed, rules: { ...content.rules, ...rules } }
  return readTrust(signedBy(next, [cast.root1, cast.root2]))
}

export const evaluatedAt = '2026-11-01T00:00:00Z'
export const now = Date.parse('2026-11-10T00:00:00Z')
export const hour = 3_600_000

/** A report that everything is well with, by one certifier. */
export function facts(by: Holder, change: Partial<ReportFacts> = {}): ReportFacts {
  const cosigned = Date.parse(evaluatedAt) + hour
  return {
    source: by.content.operator,
    payload: digest(by.content.operator.slice(0, 1)),
    signers: [by.content.keyid],
    node: { digest: digest('1'), operatorKeyid: null },
    suite: { name: 'starter', digest: digest('a') },
    tiers: digest('b'),
    harness: '0.1.0',
    score: '70.00',
    awarded: ['chain-1'],
    evaluatedAt,
    validUntil: '2027-01-01T00:00:00Z',
    assurance: 'third_party',
    replayed: true,
    draw: {
      kind: 'drawn',
      intent: { cosignatures: [], time: Date.parse(evaluatedAt) - hour },
      nonces: [cast.witness1.content.keyid],
      roundTime: null,
    },
    timestamps: [],
    log: {
      keyid: cast.log.content.keyid,
      index: 5,
      cosignatures: [cast.witness1, cast.witness2].map((one) => ({
        keyid: one.content.keyid,
        time: cosigned,
      })),
      later: {
        withdrawn: null,
        supersededBy: null,
        intent: 'none',
        attempt: null,
        earlierTests: 0,
        unpublished: [],
      },
    },
    ...change,
  }
}
