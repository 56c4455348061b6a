import { describe, expect, it } from 'vitest'
import { addressesOf } from '../../../src/run/lifetime/addresses.ts'
import { lifetimeOf, type TestSettings } from '../../../src/run/lifetime/lifetime.ts'

const chain = {
  id: 'c',
  name: 'c',
  modality: 'text',
  suite: { name: 'starter', versions: '^1.0.0' },
  minScore: '70',
  pricePerRelayUsd: null,
  limits: null,
  service: { class: 'realtime', p95LatencyMs: 1000 },
  decision: { rule: 'evidence', alpha: '0.05', beta: '0.05', indifference: '2', maxRelays: 400 },
  certificateDays: 30,
}

function tiersText(change: Partial<typeof chain> | { decision: { rule: 'full' } } = {}): string {
  return JSON.stringify({
    schema: 'iqchains/tiers/v1',
    maxUnparsedRate: '0.2',
    maxMissingRate: '0.1',
    chains: [{ ...chain, ...change }],
  })
}

function settings(change: {
  url?: string
  model?: string
  addresses?: string[]
  digest?: string
  tiers?: string
  limit?: number
}): TestSettings {
  return {
    node: {
      url: change.url ?? 'https://one.example/v1',
      protocol: 'chat',
      model: change.model ?? null,
    },
    addresses: change.addresses ?? ['192.0.2.1:443'],
    suite: {
      path: '/s',
      name: 'starter',
      version: '1.0.0',
      digest: change.digest ?? 'aa',
      mode: 'repaired',
    },
    tiers: { path: 'tiers.json', text: change.tiers ?? tiersText() },
    limit: change.limit ?? null,
  }
}

const first = { id: 'first', frozen: settings({}), isBegun: true }

describe("a node's lifetime of evidence", () => {
  it('begins with test 1', () => {
    expect(lifetimeOf(settings({}), [])).toEqual({ kind: 'new', test: 1 })
  })

  it.each([
    ['the same URL', settings({})],
    ['the same server by its root instead of /v1', settings({ url: 'https://one.example' })],
    ['the same origin after its address changed', settings({ addresses: ['192.0.2.9:443'] })],
    ['its address instead of its name', settings({ url: 'https://192.0.2.1/v1' })],
    ['localhost for one of its addresses', settings({ url: 'https://localhost/v1' })],
  ])('goes on under %s', (_what, wanted) => {
    expect(lifetimeOf(wanted, [first])).toEqual({ kind: 'continue', run: 'first' })
  })

  it('does not count a run that stored no answer, but goes on with it', () => {
    const empty = { ...first, isBegun: false }
    expect(lifetimeOf(settings({ digest: 'bb' }), [empty])).toEqual({ kind: 'new', test: 1 })
    expect(lifetimeOf(settings({}), [empty])).toEqual({ kind: 'continue', run: 'first' })
  })

  it.each([
    ['a new pool', settings({ digest: 'bb' })],
    ['other tiers', settings({ tiers: tiersText({ minScore: '69' }) })],
    ['another model at the same place', settings({ model: 'm' })],
    ['another route at the same place', settings({ url: 'https://one.example/b/v1' })],
    ['another registered name at its address', settings({ url: 'https://two.example/v1' })],
  ])('makes %s its second test', (_what, wanted) => {
    expect(lifetimeOf(wanted, [first])).toEqual({ kind: 'new', test: 2 })
  })

  it('counts every earlier test, and still goes on with each of them', () => {
    const past = [first, { id: 'second', frozen: settings({ digest: 'bb' }), isBegun: true }]
    expect(lifetimeOf(settings({ digest: 'cc' }), past)).toEqual({ kind: 'new', test: 3 })
    expect(lifetimeOf(settings({ digest: 'bb' }), past)).toEqual({
      kind: 'continue',
      run: 'second',
    })
  })

  it('is not touched by other nodes', () => {
    const start = { kind: 'new', test: 1 }
    const other = settings({ url: 'https://two.example/v1', addresses: ['192.0.2.2:443'] })
    const full = tiersText({ decision: { rule: 'full' } })
    expect(lifetimeOf(other, [first])).toEqual(start)
    expect(lifetimeOf(settings({ limit: 5 }), [first])).toEqual(start)
    expect(lifetimeOf(settings({ tiers: full }), [first])).toEqual(start)
  })

  it('counts every run that asked items of the pool, whatever it decided', () => {
    const full = tiersText({ decision: { rule: 'full' } })
    for (const frozen of [settings({ limit: 5 }), settings({ tiers: full })]) {
      const second = { kind: 'new', test: 2 }
      expect(lifetimeOf(settings({}), [{ id: 'x', frozen, isBegun: true }])).toEqual(second)
      const start = { kind: 'new', test: 1 }
      expect(lifetimeOf(settings({}), [{ id: 'x', frozen, isBegun: false }])).toEqual(start)
    }
  })
})

describe('the addresses of a node', () => {
  it('come with the port, the usual one where the URL names none', async () => {
    const resolve = async () => [{ address: '2001:db8::1' }, { address: '192.0.2.1' }]
    expect(await addressesOf('https://one.example/v1', resolve)).toEqual([
      '192.0.2.1:443',
      '2001:db8::1:443',
    ])
    expect(await addressesOf('http://one.example:81', async () => [{ address: '::1' }])).toEqual([
      '::1:81',
    ])
  })

  it('are none when the name does not resolve', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'))
    expect(await addressesOf('http://nowhere.example', resolve)).toEqual([])
  })
})
