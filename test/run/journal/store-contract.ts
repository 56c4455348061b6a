import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sample } from '../../../src/item/index.ts'
import type { Journal, Store } from '../../../src/run/journal/index.ts'
import { sampleOf } from '../../support/sample.ts'

/** A store under test. */
export interface StoreUnderTest {
  readonly store: Store
  /** The same runs as another process sees them. */
  readonly elsewhere: Store
  /** Makes what is kept of a run unreadable. */
  damage(id: string): Promise<void>
  dispose(): Promise<void>
}

const started = '2026-11-22T00:00:00.000Z'
const record = (id = 'r1') => ({ id, started, frozen: '{"seed":"s"}' })

/** What any store of runs must do, whatever it keeps them in. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name}, as a store of runs`, () => {
    let tested: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      tested = await open()
      store = tested.store
    })
    afterEach(() => tested.dispose())

    it('lists runs by their ids, and none where there are none', async () => {
      expect(await store.list()).toEqual([])
      for (const id of ['b', 'a']) await (await store.create(record(id))).close()
      expect(await store.list()).toEqual(['a', 'b'])
      expect(await tested.elsewhere.list()).toEqual(['a', 'b'])
    })

    it('keeps the run as it was begun, and the first time it was finished', async () => {
      const journal = await store.create(record())
      expect(await journal.run()).toEqual({ ...record(), finished: null, raisedCap: null })
      await journal.finish('2026-11-22T00:00:02.000Z')
      await journal.finish('2027-01-01T00:00:00.000Z')
      expect(await journal.run()).toMatchObject({ finished: '2026-11-22T00:00:02.000Z' })
      await journal.close()
    })

    it('removes a run that nobody holds', async () => {
      const journal = await store.create(record())
      await expect(store.remove('r1')).rejects.toMatchObject({ code: 'JOURNAL' })
      await journal.close()
      await store.remove('r1')
      expect(await store.list()).toEqual([])
    })

    it('lets a finished run go on to a higher cap, and finish again', async () => {
      const journal = await store.create(record())
      await journal.finish('2026-11-22T00:00:02.000Z')
      await journal.raiseCap(800)
      expect(await journal.run()).toMatchObject({ finished: null, raisedCap: 800 })
      await journal.finish('2026-11-23T00:00:00.000Z')
      await journal.close()
      const again = await store.open('r1', 'read')
      expect(await again.run()).toMatchObject({
        finished: '2026-11-23T00:00:00.000Z',
        raisedCap: 800,
      })
      await again.close()
    })

    it('gives back every sample as it was, in the order of the plan, after it is opened again', async () => {
      const samples = [
        sampleOf({ position: 2, responses: ['né\u0000\u{1f600}', '', '"\\'], latencyMs: 3.25 }),
        sampleOf({ position: 0, outcome: 'missing', reason: 'status 400', responses: [] }),
        sampleOf({ position: 1, evidence: [relay], promptTokens: 2 ** 31 - 1, score: 0.1 + 0.2 }),
      ]
      const journal = await store.create(record())
      expect(await journal.holdsSamples()).toBe(false)
      await Promise.all(samples.map((sample) => journal.append(sample)))
      expect(await journal.holdsSamples()).toBe(true)
      await journal.close()
      const again = await store.open('r1', 'read')
      expect(await all(again)).toEqual([samples[1], samples[2], samples[0]])
      await again.close()
    })

    it('has on disk what it says it has: others read it at once', async () => {
      const journal = await store.create(record())
      await journal.append(sampleOf({ position: 7 }))
      const seen = await tested.elsewhere.open('r1', 'read')
      expect((await all(seen)).map(({ position }) => position)).toEqual([7])
      await seen.close()
      await journal.close()
    })

    it('gives a long run in pieces, each sample once, also while more are added', async () => {
      const journal = await store.create(record())
      const positions = Array.from({ length: 1500 }, (_, position) => position)
      await Promise.all(positions.map((position) => journal.append(sampleOf({ position }))))
      const read: number[] = []
      for await (const { position } of journal.samples()) {
        if (position === 700) await journal.append(sampleOf({ position: 1500 }))
        read.push(position)
      }
      expect(read).toEqual([...positions, 1500])
      await journal.close()
    })

    it('refuses a second outcome for a step, and loses nothing that came with it', async () => {
      const journal = await store.create(record())
      await journal.append(sampleOf({ position: 1, extracted: 'first' }))
      const results = await Promise.allSettled([
        journal.append(sampleOf({ position: 0 })),
        journal.append(sampleOf({ position: 1, extracted: 'second' })),
        journal.append(sampleOf({ position: 2 })),
      ])
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(results[1]).toMatchObject({ reason: { code: 'JOURNAL' } })
      const kept = await all(journal)
      expect(kept.map(({ position, extracted }) => [position, extracted])).toEqual([
        [0, null],
        [1, 'first'],
        [2, null],
      ])
      await journal.close()
    })

    it('refuses the one write that cannot be stored, among others of any kind', async () => {
      const journal = await store.create(record())
      const results = await Promise.allSettled([
        journal.append(sampleOf({ position: 0 })),
        journal.recordPace({ at: started, from: 0, to: 2, why: 'start' }),
        journal.append(sampleOf({ position: 0 })),
        journal.recordSalt('ab'.repeat(32)),
      ])
      const [stored, refused] = ['fulfilled', 'rejected']
      expect(results.map(({ status }) => status)).toEqual([stored, stored, refused, stored])
      await journal.close()
    })

    it('stores a sample that comes while others are being stored', async () => {
      const journal = await store.create(record())
      const turn = () => new Promise((later) => setImmediate(later))
      const first = journal.append(sampleOf({ position: 0 }))
      await turn()
      await turn()
      await Promise.all([first, journal.append(sampleOf({ position: 1 }))])
      expect((await all(journal)).map(({ position }) => position)).toEqual([0, 1])
      await journal.close()
    })

    it('keeps changes of the pace in their order, those of later sessions last', async () => {
      const changes = [
        { at: started, from: 0, to: 2, why: 'start' },
        { at: started, from: 2, to: 8, why: 'growth' },
        { at: started, from: 8, to: 0, why: 'away' },
      ] as const
      const journal = await store.create(record())
      await journal.recordPace(changes[0])
      await journal.recordPace(changes[1])
      await journal.close()
      const later = await store.open('r1', 'write')
      await later.recordPace(changes[2])
      expect(await later.pace()).toEqual(changes)
      await later.close()
    })

    it('keeps what was counted of the prompts', async () => {
      const check = {
        counted: 'usage',
        template: 3,
        longest: { task: 't', row: 1, tokens: 9 },
        answerTokens: 5,
      } as const
      const journal = await store.create(record())
      expect(await journal.prompts()).toBeUndefined()
      await journal.recordPrompts(check)
      expect(await journal.prompts()).toEqual(check)
      await journal.close()
    })

    it('keeps the secret of a run whose suite holds its items back', async () => {
      const journal = await store.create(record())
      expect(await journal.salt()).toBeUndefined()
      await journal.recordSalt('ab'.repeat(32))
      expect(await journal.salt()).toBe('ab'.repeat(32))
      await journal.close()
    })

    it('keeps the latest probe of each pair of limits', async () => {
      const probe = (inputTokens: number, tokens: number) => ({
        inputTokens,
        outputTokens: 100,
        counted: 'usage' as const,
        input: { inside: failed(tokens), beyond: failed(tokens) },
        output: { inside: failed(1), beyond: failed(1) },
      })
      const journal = await store.create(record())
      expect(await journal.probes()).toEqual([])
      expect(await journal.seeds()).toBeUndefined()
      const seeds = { sent: true, told: 'untold', again: null, other: null } as const
      await journal.recordSeeds(seeds)
      await journal.recordSeeds({ ...seeds, again: '0.000' })
      expect(await journal.seeds()).toEqual({ ...seeds, again: '0.000' })
      for (const one of [probe(10, 1), probe(20, 2), probe(10, 3)]) await journal.recordLimits(one)
      const found = await journal.probes()
      expect(found).toHaveLength(2)
      expect(found).toEqual(expect.arrayContaining([probe(20, 2), probe(10, 3)]))
      await journal.close()
    })

    it('adds up the relays of samples, and those that sessions sent for anything else', async () => {
      const journal = await store.create(record())
      expect(await journal.relays()).toEqual({ samples: 0, further: 0 })
      await journal.append(sampleOf({ position: 0, attempts: 3 }))
      await journal.append(sampleOf({ position: 1, attempts: 1 }))
      await journal.recordFurtherRelays(7)
      await journal.recordFurtherRelays(0)
      await journal.recordFurtherRelays(5)
      expect(await journal.relays()).toEqual({ samples: 4, further: 12 })
      expect(await journal.probes(), 'nothing else').toEqual([])
      await journal.close()
      for (const mode of ['read', 'write'] as const) {
        const again = await store.open('r1', mode)
        expect(await again.relays(), mode).toEqual({ samples: 4, further: 12 })
        await again.close()
      }
    })

    it('keeps what was said to each canary, by its place', async () => {
      const journal = await store.create(record())
      expect((await journal.canaries()).size).toBe(0)
      await journal.recordCanary(3, 'published')
      await journal.recordCanary(0, 'unread')
      const said = [...(await journal.canaries())].toSorted(([a], [b]) => a - b)
      expect(said).toEqual([
        [0, 'unread'],
        [3, 'published'],
      ])
      await journal.close()
    })

    it('keeps the challenge to an operator, and that it was met', async () => {
      const journal = await store.create(record())
      expect(await journal.operator('k')).toBeUndefined()
      await journal.challenge({ keyid: 'k', nonce: 'n' })
      await journal.challenge({ keyid: 'l', nonce: 'm' })
      expect(await journal.operator('k')).toEqual({ keyid: 'k', nonce: 'n', signature: null })
      expect(await journal.operator(), 'nobody has proven anything').toBeUndefined()
      await journal.prove('l', 'sig')
      expect(await journal.operator()).toEqual({ keyid: 'l', nonce: 'm', signature: 'sig' })
      await journal.close()
    })

    it('stores what is under way when it is closed', async () => {
      const journal = await store.create(record())
      const appended = journal.append(sampleOf())
      await journal.close()
      await appended
      const again = await store.open('r1', 'read')
      expect(await all(again)).toEqual([sampleOf()])
      await again.close()
    })

    it('writes nothing into a run that is opened for reading', async () => {
      await (await store.create(record())).close()
      const journal = await store.open('r1', 'read')
      await expect(journal.append(sampleOf())).rejects.toMatchObject({ code: 'JOURNAL' })
      await expect(journal.finish(started)).rejects.toMatchObject({ code: 'JOURNAL' })
      expect(await all(journal)).toEqual([])
      await journal.close()
    })

    it('lets one process at a time hold a run; others may read it', async () => {
      const { elsewhere } = tested
      const journal = await store.create(record())
      const refusal = {
        code: 'JOURNAL',
        message: expect.stringContaining('another process'),
        next: expect.any(String),
      }
      await expect(elsewhere.open('r1', 'write')).rejects.toMatchObject(refusal)
      expect(await elsewhere.isHeld('r1')).toBe(true)
      await (await elsewhere.open('r1', 'read')).close()
      await journal.close()
      expect(await elsewhere.isHeld('r1')).toBe(false)
      const taken = await elsewhere.open('r1', 'write')
      await expect(store.open('r1', 'write')).rejects.toMatchObject(refusal)
      await taken.close()
    })

    it('names a run that is missing or damaged, and reads the others', async () => {
      for (const id of ['bad', 'good']) {
        const journal = await store.create(record(id))
        await journal.append(sampleOf())
        await journal.close()
      }
      await tested.damage('bad')
      await expect(store.open('none', 'read')).rejects.toMatchObject({ code: 'JOURNAL' })
      const refused = store.open('bad', 'read').then(all)
      await expect(refused).rejects.toMatchObject({
        code: 'JOURNAL',
        message: expect.stringContaining('bad'),
      })
      const good = await store.open('good', 'write')
      expect(await all(good)).toEqual([sampleOf()])
      await good.close()
    })

    it('has one process at a time look at the past and begin', async () => {
      const order: string[] = []
      const begin = (where: Store, id: string) =>
        where.alone(async () => {
          order.push(`${id} looks`)
          const past = await where.list()
          await new Promise((later) => setTimeout(later, 30))
          await (await where.create(record(`${id}${past.length}`))).close()
          order.push(`${id} has begun`)
        })
      await Promise.all([begin(store, 'a'), begin(tested.elsewhere, 'b'), begin(store, 'c')])
      expect((await store.list()).map((id) => id.slice(1)).sort()).toEqual(['0', '1', '2'])
      for (let at = 0; at < order.length; at += 2) {
        expect(order[at + 1]).toBe(order[at]?.replace('looks', 'has begun'))
      }
    })

    it('lets the next one begin when the one before has failed', async () => {
      await expect(store.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
      expect(await tested.elsewhere.alone(async () => 'begun')).toBe('begun')
    })
  })
}

const relay = { kind: 'relay', supplier: 'pokt1abc', sha256: 'ab'.repeat(32) } as const

function failed(tokens: number) {
  return { tokens, outcome: { kind: 'failed', detail: 'timeout' } as const }
}

async function all(journal: Journal): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  for await (const sample of journal.samples()) samples.push(sample)
  return samples
}
