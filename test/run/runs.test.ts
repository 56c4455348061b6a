import { describe, expect, it } from 'vitest'
import { createRun, openRun } from '../../src/run/runs.ts'
import { MemoryStore } from '../support/memory-store.ts'

const frozen = {
  node: { url: 'http://node.example', protocol: 'chat', model: null },
  suite: { path: '/s', name: 's', version: '1.0.0', digest: 'd', mode: 'repaired' },
  tiers: { path: 'tiers.json', text: '{}' },
  ...{ seed: 's', limit: null, addresses: [], attempt: 1, epoch: null, calibration: null },
  ...{ concurrency: 1, stream: false, timeoutMs: 1000, harness: { name: 'h', version: '1' } },
} as const

async function storeOf(...ids: readonly string[]): Promise<MemoryStore> {
  const store = new MemoryStore()
  for (const id of ids) {
    const started = '2026-11-22T00:00:00.000Z'
    await (await store.create({ id, started, frozen: JSON.stringify(frozen) })).close()
  }
  return store
}

describe('a run of a store', () => {
  it('is named by when it began, to the second, and six hex digits', async () => {
    const run = await createRun(new MemoryStore(), frozen, new Date('2026-11-22T16:00:01.234Z'))
    expect(run.id).toMatch(/^20261122T160001Z-[0-9a-f]{6}$/u)
    expect(run).toMatchObject({ started: '2026-11-22T16:00:01.234Z', finished: null, frozen })
  })

  it('is opened by its id, by a beginning that is its alone, or as the latest', async () => {
    const store = await storeOf('a1', 'a12', 'b1')
    const opened = async (id?: string) => (await openRun(store, id, 'read')).id
    expect([await opened('a1'), await opened('b'), await opened()]).toEqual(['a1', 'b1', 'b1'])
    await expect(opened('a')).rejects.toThrow("'a' is the beginning of several runs: a1, a12")
    await expect(opened('c')).rejects.toThrow("memory: no run 'c'")
    await expect(openRun(await storeOf(), undefined, 'read')).rejects.toThrow('memory: no run yet')
  })

  it('whose settings cannot be read is let go', async () => {
    const store = new MemoryStore()
    await (await store.create({ id: 'x', started: '', frozen: '{"seed":1}' })).close()
    for (let time = 0; time < 2; time++) {
      await expect(openRun(store, 'x', 'write')).rejects.toMatchObject({ code: 'JOURNAL' })
      expect(store.runs.get('x')?.isHeld).toBe(false)
    }
  })
})
