import { describe, expect, it } from 'vitest'
import {
  decide,
  type LaterWords,
  type LogFacts,
  type ReportFacts,
  type TrustedAuthority,
} from '../../src/trust/index.ts'
import { cast, digest, evaluatedAt, facts, hour, now, trust, trustWith } from './building.ts'

const { certifierA, certifierA2, certifierB, witness1, witness1b, witness2 } = cast
const two = (change: Partial<ReportFacts> = {}) => [
  facts(certifierA, change),
  facts(certifierB, change),
]
const time = Date.parse(evaluatedAt)
const log = (change: Partial<LogFacts>): Partial<ReportFacts> => {
  const whole = facts(certifierA).log
  if (whole === null) throw new Error('no log')
  return { log: { ...whole, ...change } }
}
const later = (change: Partial<LaterWords>) =>
  log({
    later: {
      withdrawn: null,
      supersededBy: null,
      intent: 'none',
      attempt: null,
      earlierTests: 0,
      unpublished: [],
      ...change,
    },
  })
const seen = (...times: (readonly [typeof witness1, number])[]) =>
  log({ cosignatures: times.map(([one, at]) => ({ keyid: one.content.keyid, time: at })) })
const codes = (reports: readonly ReportFacts[], policy = trust) =>
  decide(policy, reports, now).reasons.map(({ code }) => code)

describe('the decision about reports', () => {
  it('is verified when two operators ran the test and agree', () => {
    expect(decide(trust, two(), now)).toEqual({
      verdict: 'verified',
      reasons: [],
      statements: [digest('a'), digest('b')],
      awarded: ['chain-1'],
      operators: ['a.example', 'b.example'],
      score: '70.00',
    })
  })

  it.each<[string, Partial<ReportFacts>, string, string]>([
    [
      'of a suite unknown to the policy',
      { suite: { name: 'starter', digest: digest('f') } },
      'insufficient',
      'suite',
    ],
    [
      'of a suite under another name',
      { suite: { name: 'x', digest: digest('a') } },
      'insufficient',
      'suite',
    ],
    ['decided by other tiers', { tiers: digest('f') }, 'insufficient', 'tiers'],
    ['made by another version', { harness: '0.2.0' }, 'insufficient', 'harness'],
    ['not judged again', { replayed: false }, 'insufficient', 'transcript'],
    ["by the node's own operator", { assurance: 'self' }, 'insufficient', 'self-certified'],
    ['not in a log', { log: null }, 'insufficient', 'not-logged'],
    ['seen by no witness', log({ cosignatures: [] }), 'insufficient', 'witnesses'],
    ['seen by one witness', seen([witness1, time]), 'insufficient', 'witnesses'],
    [
      'seen by two keys of one witness',
      seen([witness1, time], [witness1b, time]),
      'insufficient',
      'witnesses',
    ],
    [
      'seen by a certifier and a witness',
      seen([witness1, time], [certifierA, time]),
      'insufficient',
      'witnesses',
    ],
    [
      'seen before witnesses counted',
      seen([witness1, 1], [witness2, 1]),
      'insufficient',
      'witnesses',
    ],
    [
      'seen long after',
      seen([witness1, time], [witness2, time + 48 * hour]),
      'insufficient',
      'late',
    ],
    [
      'seen before it was made',
      seen([witness1, time - hour], [witness2, time - hour]),
      'invalid',
      'post-dated',
    ],
    ['signed by nobody known', { signers: [] }, 'invalid', 'signature'],
    [
      'signed by a key without that role',
      { signers: [witness1.content.keyid] },
      'invalid',
      'signature',
    ],
    ['signed by an unknown key', { signers: ['SHA256:x'] }, 'invalid', 'signature'],
    ['of the future', { evaluatedAt: '2026-11-10T01:00:00Z' }, 'invalid', 'future'],
    ['that ran out', { validUntil: '2026-11-09T00:00:00Z' }, 'expired', 'expired'],
    ['withdrawn', later({ withdrawn: { index: 9, reason: 'oops' } }), 'withdrawn', 'withdrawn'],
    ['replaced', later({ supersededBy: 8 }), 'withdrawn', 'superseded'],
  ])('does not count a report %s', (_, change, verdict, code) => {
    const decision = decide(trust, two(change), now)
    expect(decision.verdict).toBe(verdict)
    expect(decision.reasons.map((one) => one.code)).toContain(code)
    expect(decision.operators).toEqual([])
    expect(decision.score).toBeNull()

    const [bad] = two(change)
    const mixed = decide(
      trust,
      [bad ?? facts(certifierA), facts(certifierB)].filter(
        (one) => one.suite.digest === digest('a') && one.tiers === digest('b'),
      ),
      now,
    )
    expect(mixed.operators).toEqual(['b.example'])
    expect(mixed.verdict).toBe('insufficient')
  })

  it('certifies for the chains that all who count award, and for no other', () => {
    const reports = [
      facts(certifierA, { awarded: ['x', 'y'] }),
      facts(certifierB, { awarded: ['y', 'z'] }),
    ]
    const { awarded } = decide(trust, reports, now)
    expect(awarded).toEqual(['y'])
  })

  it('wants the run announced where the policy says so, and the announced runs published', () => {
    const { rules } = trust.content
    const strict = trustWith({ log: { ...rules.log, intents: 'required' } })
    expect(decide(strict, two(later({ intent: 'announced' })), now).verdict).toBe('verified')
    expect(codes(two(), strict)).toContain('intent')
    expect(codes(two(log({ later: null })), strict)).toContain('intent')
    expect(decide(trust, two(log({ later: null })), now).verdict).toBe('verified')
    expect(decide(trust, two(later({ intent: 'other' })), now).verdict).toBe('invalid')
    expect(codes(two(later({ unpublished: [3] })))).toContain('unpublished')
  })

  it('is expired for reports that are too old, and for a policy that is', () => {
    const old = { evaluatedAt: '2026-03-01T00:00:00Z', ...seen([witness1, 0], [witness2, 0]) }
    expect(decide(trust, two(old), now)).toMatchObject({ verdict: 'expired' })
    expect(codes(two(old))).toContain('too-old')
    const later = Date.parse('2027-01-02T00:00:00Z')
    const fresh = {
      ...{ evaluatedAt: '2026-12-31T00:00:00Z', validUntil: '2027-03-01T00:00:00Z' },
      ...seen([witness1, later], [witness2, later]),
    }
    const decision = decide(
      trustWith({ log: { required: false, intents: 'optional', witnesses: 0, withinSeconds: 0 } }),
      two(fresh),
      later,
    )
    expect(decision.verdict).toBe('expired')
    expect(decision.reasons.map(({ code }) => code)).toEqual(['policy-expired'])
  })

  it('counts operators, not keys', () => {
    const reports = [
      facts(certifierA),
      facts(certifierA2, { payload: digest('9'), evaluatedAt: '2026-11-01T00:10:00Z' }),
    ]
    const decision = decide(trust, reports, now)
    expect(decision).toMatchObject({ verdict: 'insufficient', operators: ['a.example'] })
    expect(decision.reasons).toMatchObject([{ code: 'quorum' }])
  })

  it('counts one run once, however many signed it, unless the policy asks for cosigners', () => {
    const same = two({ payload: digest('8') })
    expect(decide(trust, same, now)).toMatchObject({ verdict: 'insufficient' })
    const quorum = { operators: 2, mode: 'cosign', scoreTolerance: '0', windowDays: 1 } as const
    const policy = trustWith({ quorum })
    expect(decide(policy, same, now)).toMatchObject({ verdict: 'verified', score: '70.00' })
    expect(decide(policy, two(), now)).toMatchObject({ verdict: 'insufficient' })
    expect(decide(policy, [], now)).toMatchObject({ verdict: 'insufficient', operators: [] })
    const both = [certifierA, certifierB].map((one) => one.content.keyid)
    expect(decide(policy, [facts(certifierA, { signers: both })], now).verdict).toBe('verified')
    expect(decide(trust, [facts(certifierA, { signers: both })], now).verdict).toBe('insufficient')
  })

  it('is not verified when two certifiers contradict each other', () => {
    const reports = [facts(certifierA, { score: '72.00' }), facts(certifierB, { score: '70.49' })]
    const decision = decide(trust, reports, now)
    expect(decision.verdict).toBe('insufficient')
    expect(decision.reasons).toEqual([
      {
        verdict: 'insufficient',
        code: 'contradiction',
        detail: 'the scores contradict each other: a.example 72.00; b.example 70.49',
      },
    ])
    const near = [facts(certifierA, { score: '72.00' }), facts(certifierB, { score: '70.50' })]
    expect(decide(trust, near, now)).toMatchObject({ verdict: 'verified', score: '70.50' })
    const none = two({ score: null })
    expect(decide(trust, none, now)).toMatchObject({ verdict: 'verified', score: null })
  })

  it('takes the newest run of each operator, and wants the runs close in time', () => {
    const newer = {
      evaluatedAt: '2026-11-02T00:00:00Z',
      ...seen([witness1, time + 24 * hour], [witness2, time + 25 * hour]),
    }
    const reports = [
      facts(certifierA, { score: '10.00' }),
      facts(certifierA2, { ...newer, payload: digest('7') }),
      facts(certifierB),
    ]
    expect(decide(trust, reports, now)).toMatchObject({ verdict: 'verified', score: '70.00' })
    const quorum = { operators: 2, mode: 'replicate', scoreTolerance: '1', windowDays: 1 } as const
    const distant = [
      facts(certifierA),
      facts(certifierB, {
        evaluatedAt: '2026-11-03T00:00:00Z',
        ...seen([witness1, time + 48 * hour], [witness2, time + 49 * hour]),
      }),
    ]
    expect(codes(distant, trustWith({ quorum }))).toEqual(['window'])
  })

  it('does not take reports of different nodes for one', () => {
    const other = facts(certifierB, { node: { digest: digest('2'), operatorKeyid: null } })
    expect(() => decide(trust, [facts(certifierA), other], now)).toThrow(RangeError)
  })

  it('does not let an operator certify a node that a key of theirs controls', () => {
    const node = { digest: digest('1'), operatorKeyid: certifierA2.content.keyid }
    const decision = decide(trust, two({ node }), now)
    expect(decision).toMatchObject({ verdict: 'insufficient', operators: ['b.example'] })
    expect(decision.reasons.map(({ code }) => code)).toContain('self-certified')
    const stranger = { digest: digest('1'), operatorKeyid: 'SHA256:unknown' }
    expect(decide(trust, two({ node: stranger }), now).verdict).toBe('verified')
  })
})

describe('a key that is revoked or ran out', () => {
  const at = (moment: number) => new Date(moment).toISOString()
  const revoked = (moment: number, reason: 'compromise' | 'retired' = 'compromise') =>
    trustWith({}, { certifierA: { revoked: { at: at(moment), reason, note: 'lost' } } })

  it('counts for what witnesses saw before, and for nothing else', () => {
    expect(decide(revoked(time + 2 * hour), two(), now).verdict).toBe('verified')
    expect(decide(revoked(time + hour), two(), now).reasons).toMatchObject([
      { code: 'quorum' },
      { verdict: 'revoked', code: 'key-revoked' },
    ])
    const alone = decide(revoked(time), [facts(certifierA)], now)
    expect(alone.verdict).toBe('revoked')
  })

  it("does not count on the signer's own word about the time", () => {
    const { rules } = trust.content
    const lax = { ...rules.log, required: false, witnesses: 0 }
    const policy = trustWith(
      { log: lax },
      { certifierA: { revoked: { at: at(now - hour), reason: 'retired', note: 'old' } } },
    )
    const decision = decide(policy, [facts(certifierA, { log: null })], now)
    expect(decision.verdict).toBe('revoked')
    expect(decision.reasons.at(-1)?.detail).toContain(
      'nobody is known to have seen the report before',
    )
  })

  it('counts for what an authority of the policy stamped before, unless that is compromised', () => {
    const log = { required: false, intents: 'optional', witnesses: 0, withinSeconds: 0 } as const
    const lost = { at: at(time + 2 * hour), reason: 'compromise', note: 'lost' } as const
    const policy = trustWith({ log }, { certifierA: { revoked: lost } })
    const stamped = (moment: number, by: Partial<TrustedAuthority> = {}) => {
      const authority = { ...cast.witness1.content, roles: ['timestamp'], ...by }
      const authorities = new Map([['SHA256:tsa', authority as unknown as TrustedAuthority]])
      const seenThen = { log: null, timestamps: [{ keyid: 'SHA256:tsa', time: moment }] }
      return codes(two(seenThen), { ...policy, authorities })
    }
    expect(stamped(time + hour)).toEqual([])
    expect(stamped(time + 2 * hour)).toContain('key-revoked')
    expect(stamped(time - hour)).toContain('post-dated')
    expect(stamped(time + hour, { revoked: lost })).toContain('key-revoked')
    expect(stamped(time + hour, { validFrom: at(time + 2 * hour) })).toContain('key-revoked')
    expect(codes(two({ log: null, timestamps: [] }), policy)).toContain('key-revoked')
  })

  it('is not seen in a log for a time stamp: witnesses are asked for by themselves', () => {
    const authority = { ...cast.witness2.content, roles: ['timestamp'] }
    const authorities = new Map([['SHA256:tsa', authority as unknown as TrustedAuthority]])
    const change = { ...seen([witness1, time]), timestamps: [{ keyid: 'SHA256:tsa', time }] }
    expect(codes(two(change), { ...trust, authorities })).toContain('witnesses')
  })

  it('has its time', () => {
    const ended = trustWith({}, { certifierA: { validTo: at(time + hour - 1) } })
    expect(decide(ended, [facts(certifierA)], now).verdict).toBe('expired')
    const ends = trustWith({}, { certifierA: { validTo: at(time + hour) } })
    expect(decide(ends, two(), now).verdict).toBe('verified')
    const begins = trustWith({}, { certifierA: { validFrom: at(time + 1) } })
    expect(codes([facts(certifierA)], begins)).toContain('key-not-yet-valid')
  })

  it('of a witness proves no time: never when compromised, else not after its end', () => {
    const witness = (change: object) => trustWith({}, { witness2: change })
    const gone = (reason: 'compromise' | 'retired', moment: number) =>
      witness({ revoked: { at: at(moment), reason, note: 'x' } })
    expect(codes(two(), gone('compromise', now))).toContain('witnesses')
    expect(decide(gone('retired', now), two(), now).verdict).toBe('verified')
    expect(codes(two(), gone('retired', time))).toContain('witnesses')
    expect(codes(two(), witness({ validTo: at(time) }))).toContain('witnesses')
  })

  it('asks of the earliest time that enough operators saw it', () => {
    const twice = seen([witness1, time + 5 * hour], [witness1, time], [witness2, time + 3 * hour])
    expect(decide(revoked(time + 4 * hour), two(twice), now).verdict).toBe('verified')
    expect(codes(two(twice), revoked(time + 3 * hour))).toContain('key-revoked')
  })
})
