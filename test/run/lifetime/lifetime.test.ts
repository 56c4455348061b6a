import { describe, expect, it } from 'vitest'
import { addressesOf } from '../../../src/run/lifetime/addresses.ts'
import {
  evidenceTerm,
  isNumberTaken,
  type Lifetime,
  lifetimeOf,
  type PastTest,
  type TestSettings,
} from '../../../src/run/lifetime/lifetime.ts'

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

const once = { started: '2026-10-02T10:00:00.000Z', finished: '2026-10-02T10:05:00.000Z' }
const first = { id: 'first', frozen: settings({}), isBegun: true, ...once }

/** A test wanted on 20 October 2026, unless something else is said. */
function place(
  wanted: TestSettings,
  past: readonly PastTest[],
  { now = '2026-10-20T12:00:00.000Z', again = false } = {},
): Lifetime {
  return lifetimeOf(wanted, past, { now: new Date(now), again })
}

function next(test: number, because = 'first', epoch: string | null = null) {
  return { kind: 'new', test, epoch, because }
}

describe("a node's lifetime of evidence", () => {
  it('begins with test 1', () => {
    expect(place(settings({}), [])).toEqual(next(1))
  })

  it.each([
    ['the same URL', settings({})],
    ['the same server by its root instead of /v1', settings({ url: 'https://one.example' })],
    ['the same origin after its address changed', settings({ addresses: ['192.0.2.9:443'] })],
    ['its address instead of its name', settings({ url: 'https://192.0.2.1/v1' })],
    ['localhost for one of its addresses', settings({ url: 'https://localhost/v1' })],
  ])('goes on under %s', (_what, wanted) => {
    expect(place(wanted, [first])).toEqual({ kind: 'continue', run: 'first' })
  })

  it('does not count a run that stored no answer, but goes on with it', () => {
    const empty = { ...first, isBegun: false }
    expect(place(settings({ digest: 'bb' }), [empty])).toEqual(next(1))
    expect(place(settings({}), [empty])).toEqual({ kind: 'continue', run: 'first' })
  })

  it.each([
    ['a new pool', settings({ digest: 'bb' })],
    ['other tiers', settings({ tiers: tiersText({ minScore: '69' }) })],
    ['another model at the same place', settings({ model: 'm' })],
    ['another route at the same place', settings({ url: 'https://one.example/b/v1' })],
    ['another registered name at its address', settings({ url: 'https://two.example/v1' })],
  ])('makes %s its second test', (_what, wanted) => {
    expect(place(wanted, [first])).toEqual(next(2))
  })

  it('counts every earlier test, and still goes on with each of them', () => {
    const past = [
      first,
      { id: 'second', frozen: settings({ digest: 'bb' }), isBegun: true, ...once },
    ]
    expect(place(settings({ digest: 'cc' }), past)).toEqual(next(3))
    expect(place(settings({ digest: 'bb' }), past)).toEqual({
      kind: 'continue',
      run: 'second',
    })
  })

  it('is not touched by other nodes, nor by what decides nothing', () => {
    const start = next(1)
    const other = settings({ url: 'https://two.example/v1', addresses: ['192.0.2.2:443'] })
    const full = tiersText({ decision: { rule: 'full' } })
    expect(place(other, [first])).toEqual(start)
    expect(place(settings({ limit: 5 }), [first])).toEqual(start)
    expect(place(settings({ tiers: full }), [first])).toEqual(start)
  })

  it('counts every run that asked items of the pool, whatever it decided', () => {
    const full = tiersText({ decision: { rule: 'full' } })
    for (const frozen of [settings({ limit: 5 }), settings({ tiers: full })]) {
      const run = { id: 'x', frozen, ...once }
      expect(place(settings({}), [{ ...run, isBegun: true }])).toEqual(next(2))
      expect(place(settings({}), [{ ...run, isBegun: false }])).toEqual(next(1))
    }
  })
})

describe('the tests of a node in an epoch', () => {
  const quarterly = (text = tiersText()) =>
    JSON.stringify({ ...JSON.parse(text), epoch: 'quarter' })
  const wanted = settings({ tiers: quarterly() })
  const done = { id: 'done', frozen: wanted, isBegun: true, ...once }

  it('go on while it lasts, and begin afresh in the next one', () => {
    expect(place(wanted, [])).toEqual(next(1, 'first', '2026-Q4'))
    expect(place(wanted, [done])).toEqual({ kind: 'continue', run: 'done' })
    const january = { now: '2027-01-01T00:00:00.000Z' }
    expect(place(wanted, [done], january)).toEqual(next(1, 'epoch', '2027-Q1'))
  })

  it('count those that the epoch has had only, whatever their tiers said of epochs', () => {
    const old = { ...done, id: 'old', started: '2026-09-30T23:59:59.999Z' }
    const other = { ...done, id: 'other', frozen: settings({ digest: 'bb' }) }
    expect(place(wanted, [old, other])).toEqual(next(2, 'epoch', '2026-Q4'))
    const otherOld = { ...old, frozen: settings({ digest: 'bb', tiers: quarterly() }) }
    expect(place(wanted, [otherOld]), 'another test of before').toEqual(next(1, 'first', '2026-Q4'))
  })

  it('are made again when that is asked for and the test of before is complete', () => {
    expect(place(wanted, [done], { again: true })).toEqual(next(2, 'asked', '2026-Q4'))
    const open = { ...done, id: 'open', finished: null }
    expect(place(wanted, [open], { again: true })).toEqual({ kind: 'continue', run: 'open' })
    expect(place(wanted, [done, open], { again: true })).toEqual({ kind: 'continue', run: 'open' })
  })

  it('are made again by themselves once the certificate has ended', () => {
    const later = { now: '2026-11-02T00:00:00.000Z' }
    expect(place(wanted, [done], later)).toEqual(next(2, 'ended', '2026-Q4'))
    expect(place(settings({}), [first], { again: true })).toEqual(next(2, 'asked'))
  })
})

describe('the end of a test', () => {
  const finished = Date.parse(once.finished)
  const at = (ms: number) => ({ now: new Date(ms).toISOString() })
  const day = 86_400_000

  it('is the moment after its certificate ends, of several chains the last', () => {
    expect(place(settings({}), [first], at(finished + 30 * day)).kind).toBe('continue')
    expect(place(settings({}), [first], at(finished + 30 * day + 1))).toEqual(next(2, 'ended'))
    const { chains, ...rest } = JSON.parse(tiersText())
    const two = [...chains, { ...chains[0], id: 'd', minScore: '60', certificateDays: 45 }]
    const tiers = JSON.stringify({ ...rest, chains: two })
    const past = { ...first, frozen: settings({ tiers }) }
    expect(place(settings({ tiers }), [past], at(finished + 45 * day)).kind).toBe('continue')
    expect(place(settings({ tiers }), [past], at(finished + 45 * day + 1)).kind).toBe('new')
  })

  it('is that of its evidence: never, with its epoch, or at once where it decided nothing', () => {
    const of = (run: PastTest, now: string) => evidenceTerm(run, new Date(now))
    const quarterly = settings({
      tiers: JSON.stringify({ ...JSON.parse(tiersText()), epoch: 'quarter' }),
    })
    const run = { ...first, frozen: quarterly }
    expect(of(first, '2036-01-01')).toEqual({ kind: 'ever' })
    expect(of(run, '2026-12-31')).toEqual({ kind: 'epoch', epoch: '2026-Q4', isOver: false })
    expect(of(run, '2027-01-01')).toEqual({ kind: 'epoch', epoch: '2026-Q4', isOver: true })
    expect(of({ ...run, isBegun: false }, '2026-12-31')).toEqual({ kind: 'none' })
    expect(of({ ...run, frozen: settings({ limit: 5 }) }, '2026-12-31')).toEqual({ kind: 'none' })
  })
})

describe('what a user adds to the requests', () => {
  const adding = (requests: TestSettings['requests']) =>
    ({ ...settings({}), requests }) as TestSettings
  const nothing = { headers: [], query: [], extraBody: {} } as unknown as TestSettings['requests']

  it('makes a test of its own, by each of its three kinds; nothing added does not', () => {
    expect(place(adding(nothing), [first])).toEqual({ kind: 'continue', run: 'first' })
    for (const added of [
      { headers: ['x-model: b'] },
      { query: ['model=b'] },
      { extraBody: { supplier: 'b' } },
    ]) {
      const wanted = adding({ ...nothing, ...added } as unknown as TestSettings['requests'])
      expect(place(wanted, [first]), JSON.stringify(added)).toEqual(next(2))
      expect(place(wanted, [{ ...first, frozen: wanted }]).kind).toBe('continue')
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

  it('are all that the name leads to, not the first', async () => {
    const found = await addressesOf('http://localhost:81')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((one) => ['127.0.0.1:81', '::1:81'].includes(one))).toBe(true)
  })

  it('are none when the name does not resolve', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'))
    expect(await addressesOf('http://nowhere.example', resolve)).toEqual([])
  })
})

describe('a test whose number is taken', () => {
  it('is followed by the next number, also when one before it was never asked', () => {
    const second = { ...first, id: 'second', attempt: 2, frozen: settings({ digest: 'bb' }) }
    const placed = lifetimeOf(settings({}), [second], {
      now: new Date(once.finished),
      again: false,
    })
    expect(placed).toMatchObject({ kind: 'new', test: 3 })
  })

  it('lets the run go on that has its number still, of several alike', () => {
    const unasked = { ...first, id: 'unasked', isBegun: false, finished: null, attempt: 1 }
    const open = { ...first, id: 'open', finished: null, attempt: 1 }
    expect(place(settings({}), [open, unasked])).toEqual({ kind: 'continue', run: 'open' })
    expect(
      place(settings({}), [
        { ...first, attempt: 2, id: 'x', frozen: settings({ model: 'm' }) },
        unasked,
      ]),
    ).toMatchObject({ kind: 'new', test: 3 })
  })

  it('is gone for a run that nobody asked, in its epoch and at its place', () => {
    const unasked = { ...first, id: 'unasked', isBegun: false, finished: null, attempt: 1 }
    const other = { ...first, id: 'other', attempt: 1, frozen: settings({ model: 'other' }) }
    expect(isNumberTaken(unasked, [unasked, other])).toBe(true)
    expect(isNumberTaken({ ...unasked, isBegun: true }, [other])).toBe(false)
    expect(isNumberTaken({ ...unasked, attempt: 2 }, [other])).toBe(false)
    const elsewhere = settings({ url: 'https://two.example', addresses: ['192.0.2.9:443'] })
    expect(isNumberTaken(unasked, [{ ...other, frozen: elsewhere }])).toBe(false)
    const quarterly = settings({
      tiers: JSON.stringify({ ...JSON.parse(tiersText()), epoch: 'quarter' }),
    })
    const now = { ...unasked, frozen: quarterly }
    const before = { ...other, started: '2026-09-30T10:00:00.000Z' }
    expect(isNumberTaken(now, [other])).toBe(true)
    expect(isNumberTaken(now, [before]), 'of another epoch').toBe(false)
    expect(isNumberTaken(unasked, [before]), 'without epochs').toBe(true)
    expect(isNumberTaken(unasked, [{ ...other, isBegun: false }])).toBe(false)
    expect(isNumberTaken(unasked, [{ ...other, id: 'unasked' }]), 'by itself').toBe(false)
    const old = { id: 'old', frozen: other.frozen, isBegun: true, ...once }
    expect(isNumberTaken(unasked, [old]), 'by a run of before numbers').toBe(false)
    expect(isNumberTaken({ ...unasked, attempt: 0 }, [old])).toBe(true)
    const part = { ...unasked, frozen: settings({ limit: 3 }) }
    expect(isNumberTaken(part, [other]), 'it is no test').toBe(false)
  })
})
