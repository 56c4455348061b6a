import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BegunRun, beginRun } from '../../src/certify/begin-run.ts'
import type { Order, RunStore } from '../../src/run/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { sampleOf } from '../support/sample.ts'
import { starterTiers } from '../support/tiers.ts'

/** A store under test, and the same runs as other processes see them. */
export interface RunStoreUnderTest {
  readonly stores: readonly [RunStore, RunStore]
  dispose(): Promise<void>
}

const now = new Date('2026-11-28T10:00:00Z')

/** What any store must do where tests of nodes are begun, whatever it keeps runs in. */
export function describeRunStore(name: string, open: () => Promise<RunStoreUnderTest>): void {
  describe(`${name}, where tests of nodes are begun`, () => {
    let suite: Suite
    beforeAll(async () => {
      suite = await loadSuite('starter')
    })
    let tested: RunStoreUnderTest
    beforeEach(async () => {
      tested = await open()
    })
    afterEach(() => tested.dispose())

    const order = (model: string, change: Partial<Order> = {}): Omit<Order, 'attempt'> => ({
      ...{ suite, tiers: starterTiers(), calibration: undefined, seed: 's' },
      node: { url: 'http://192.0.2.1:8080/v1', protocol: 'chat', model },
      draw: { kind: 'free' },
      route: { kind: 'direct', covert: false },
      addresses: ['192.0.2.1:8080'],
      ...{ limit: null, concurrency: 4, stream: false, timeoutMs: 1 },
      harness: { name: 'iqchains', version: '0' },
      ...change,
    })

    const begin = (model: string, { at = 0, again = false, change = {} } = {}) =>
      beginRun(tested.stores[at % 2 === 0 ? 0 : 1], order(model, change), { now, again })

    async function ended({ session: { run } }: BegunRun, finished?: string): Promise<number> {
      await run.journal.append(sampleOf({ position: 0 }))
      if (finished !== undefined) await run.journal.finish(finished)
      await run.close()
      return run.frozen.attempt
    }

    it('gives eight that begin at once the attempts 1 to 8', async () => {
      const models = Array.from({ length: 8 }, (_, at) => `m${at}`)
      const begun = await Promise.all(models.map((model, at) => begin(model, { at })))
      const attempts = await Promise.all(begun.map((one) => ended(one)))
      expect(attempts.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    })

    it('lets one of two that begin the same test have it', async () => {
      const begun = await Promise.allSettled([begin('m'), begin('m', { at: 1 })])
      const runs = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
      const refusals = begun.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      expect(runs).toHaveLength(1)
      expect(refusals).toMatchObject([{ code: 'JOURNAL' }])
      for (const run of runs) await ended(run)
      expect(await tested.stores[0].list()).toHaveLength(1)
    })

    it('goes on with a test that was not finished, elsewhere too', async () => {
      const first = await begin('m')
      await ended(first)
      const second = await begin('m', { at: 1 })
      expect(second.lifetime).toEqual({ kind: 'continue', run: first.session.run.id })
      expect(await second.session.run.journal.holdsSamples()).toBe(true)
      await second.session.run.close()
    })

    it('goes on with a test whose requests are its own', async () => {
      const requests = {
        ...{ auth: 'bearer', query: [], extraBody: {}, adjustments: [] },
        headers: [{ name: 'X-Org', value: null }],
      } as const
      const change = { requests: structuredClone(requests) as unknown as Order['requests'] }
      const first = await begin('m', { change } as object)
      await ended(first)
      const second = await begin('m', { change } as object)
      expect(second.lifetime.kind).toBe('continue')
      await second.session.run.close()
    })

    it('counts no test that nobody asked anything of, once nobody works on it', async () => {
      const { session } = await begin('m0')
      const other = await begin('m1', { at: 1 })
      expect(other.session.run.frozen.attempt, 'an answer may come at any moment').toBe(2)
      await session.run.close()
      await other.session.run.close()
      const next = await begin('m2')
      expect(next.session.run.frozen.attempt).toBe(1)
      await next.session.run.close()
    })

    it('begins anew what was begun and never asked, when another test has its number by now', async () => {
      const first = await begin('m0')
      await first.session.run.close()
      expect(await ended(await begin('m1', { at: 1 }))).toBe(1)
      const again = await begin('m0')
      expect(again.lifetime).toMatchObject({ kind: 'new', because: 'first' })
      expect(await ended(again)).toBe(2)
      const third = await begin('m0', { at: 1 })
      expect(third.lifetime, 'which now goes on').toMatchObject({ run: again.session.run.id })
      await third.session.run.close()
    })

    it('leaves nothing behind when what begins a test fails', async () => {
      const [store] = tested.stores
      const failing = store.beginAt(['http://192.0.2.1:8080'], async () => {
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect(await store.list()).toEqual([])
      expect(await ended(await begin('m'), now.toISOString())).toBe(1)
    })

    it('makes a test again only when it is asked to', async () => {
      await ended(await begin('m'), now.toISOString())
      const same = await begin('m', { at: 1 })
      expect(same.lifetime.kind).toBe('continue')
      await same.session.run.close()
      const again = await begin('m', { at: 1, again: true })
      expect(again.lifetime).toMatchObject({ kind: 'new', test: 2, because: 'asked' })
      await again.session.run.close()
    })
  })
}
