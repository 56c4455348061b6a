import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IqError } from '../../src/errors/index.ts'
import { listRuns, pruneRuns, type RunFilter } from '../../src/history/index.ts'
import { type Store, sqliteStore } from '../../src/run/index.ts'
import { sampleOf } from '../support/sample.ts'
import { starterTiersText } from '../support/tiers.ts'

let folder = ''
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-runs-'))
  store = sqliteStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Days of 2026; all tests are of the quarter from October. */
const now = new Date('2026-10-20T00:00:00.000Z')

interface Begun {
  readonly started: string
  readonly url?: string
  readonly suite?: string
  readonly isAnswered?: boolean
  readonly isFinished?: boolean
}

async function begin(id: string, begun: Begun): Promise<void> {
  const { started, url = 'https://one.example/v1', suite = 'starter' } = begun
  const tiers = { ...JSON.parse(starterTiersText()), epoch: 'quarter' }
  const frozen = {
    node: { url, protocol: 'chat', model: null },
    suite: { path: '/s', name: suite, version: '1.0.0', digest: 'aa', mode: 'repaired' },
    tiers: { path: 'tiers.json', text: JSON.stringify(tiers) },
    seed: 's',
    limit: null,
    addresses: [],
    attempt: 1,
    epoch: null,
    calibration: null,
    concurrency: 1,
    stream: false,
    timeoutMs: 1000,
    harness: { name: 'h', version: '1' },
  }
  const journal = await store.create({ id, started, frozen: JSON.stringify(frozen) })
  if (begun.isAnswered) await journal.append(sampleOf())
  if (begun.isFinished) await journal.finish(started)
  await journal.close()
}

async function ids(filter: RunFilter): Promise<readonly string[]> {
  return (await listRuns(store, filter, now)).map(({ id }) => id)
}

describe('a list of runs', () => {
  it('has the latest first, as many as are wanted, and each with what became of it', async () => {
    await begin('a', { started: '2026-09-30T23:59:59.999Z', isAnswered: true, isFinished: true })
    await begin('b', { started: '2026-10-01T00:00:00.000Z', isAnswered: true, isFinished: true })
    await begin('c', { started: '2026-10-18T00:00:00.000Z', isAnswered: true })
    await begin('d', { started: '2026-10-19T00:00:00.000Z' })
    await listRuns(store, {}, now)
    writeFileSync(join(folder, 'c', 'journal.sqlite'), 'no journal any more')
    const listed = await listRuns(store, {}, now)
    expect(listed.map(({ id, state, evidence }) => [id, state, evidence])).toEqual([
      ['d', 'open', 'none'],
      ['c', 'damaged', 'counts'],
      ['b', 'complete', 'counts'],
      ['a', 'complete', 'over'],
    ])
    expect(listed[3]).toMatchObject({ test: 1, finished: '2026-09-30T23:59:59.999Z' })
    expect(await ids({ latest: 2 })).toEqual(['d', 'c'])
    expect(await ids({ latest: 9 })).toHaveLength(4)
  })

  it('holds those of a node, a suite, a state and an age, and those of all four at once', async () => {
    await begin('a', { started: '2026-10-17T23:59:59.999Z', isFinished: true })
    await begin('b', { started: '2026-10-18T00:00:00.000Z' })
    await begin('c', { started: '2026-10-18T00:00:00.001Z', suite: 'other' })
    await begin('d', { started: '2026-10-01T00:00:00.000Z', url: 'https://two.example/v1' })
    expect(await ids({ node: 'two' })).toEqual(['d'])
    expect(await ids({ suite: 'other' })).toEqual(['c'])
    expect(await ids({ state: 'complete' })).toEqual(['a'])
    expect(await ids({ older: 2 })).toEqual(['d', 'b', 'a'])
    const all = { node: 'one', suite: 'starter', state: 'open', older: 2 } as const
    expect(await ids(all)).toEqual(['b'])
    expect(await ids({ ...all, suite: 'other' })).toEqual([])
    expect(await ids({ ...all, node: 'two', older: 30 })).toEqual([])
  })
})

describe('runs that are pruned', () => {
  const listed = async () => {
    await begin('a', { started: '2026-09-30T00:00:00.000Z', isAnswered: true, isFinished: true })
    await begin('b', { started: '2026-10-01T00:00:00.000Z', isAnswered: true })
    await begin('c', { started: '2026-10-02T00:00:00.000Z' })
    await begin('d', { started: '2026-09-29T00:00:00.000Z', isAnswered: true })
    await listRuns(store, {}, now)
    writeFileSync(join(folder, 'd', 'journal.sqlite'), 'no journal any more')
    return listRuns(store, {}, now)
  }

  it('are those whose evidence counts no more; a damaged one stays', async () => {
    expect([...(await pruneRuns(store, await listed()))].toSorted()).toEqual(['a', 'c'])
    expect(await store.list()).toEqual(['b', 'd'])
  })

  it('are not those that somebody works on; other failures are told', async () => {
    const runs = await listed()
    const failing = (error: Error): Store => ({
      ...store,
      place: store.place,
      remove: async (id) => {
        if (id === 'c') throw error
        await store.remove(id)
      },
    })
    const busy = new IqError('JOURNAL', 'run c: somebody works on it')
    expect([...(await pruneRuns(failing(busy), runs))]).toEqual(['a'])
    for (const error of [new IqError('DISK', 'the disk is full'), new TypeError('a fault')]) {
      await expect(pruneRuns(failing(error), runs)).rejects.toBe(error)
    }
  })
})
