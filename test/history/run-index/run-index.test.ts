import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderStore, RunIndex } from '../../../src/history/index.ts'
import { type Store, sqliteStore } from '../../../src/run/index.ts'
import { sampleOf } from '../../support/sample.ts'

let folder = ''
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-index-'))
  store = sqliteStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function frozen(change: { url?: string; addresses?: string[]; suite?: string } = {}) {
  return {
    node: { url: change.url ?? 'https://one.example/v1', protocol: 'chat', model: null } as const,
    suite: {
      path: '/s',
      name: change.suite ?? 'starter',
      version: '1.0.0',
      digest: 'aa',
      mode: 'repaired',
    } as const,
    tiers: { path: 'tiers.json', text: '{}' },
    seed: 's',
    limit: null,
    addresses: change.addresses ?? ['192.0.2.1:443'],
    attempt: 1,
    epoch: null,
    calibration: null,
    concurrency: 1,
    stream: false,
    timeoutMs: 1000,
    harness: { name: 'h', version: '1' },
  }
}

async function run(id: string, change: Parameters<typeof frozen>[0] = {}): Promise<void> {
  const text = JSON.stringify(frozen(change))
  const journal = await store.create({ id, started: '2026-11-22T00:00:00.000Z', frozen: text })
  await journal.close()
}

async function tests(change: Parameters<typeof frozen>[0] = {}) {
  const index = await RunIndex.open(store)
  const found = await index.testsOf(frozen(change))
  const unreadable = index.unreadable().map(({ id }) => id)
  index.close()
  return { ids: found.map(({ id }) => id), found, unreadable }
}

describe('the index of runs', () => {
  it('finds the tests of a node by its origin and by its addresses, on one suite', async () => {
    await run('a')
    await run('b', { url: 'https://two.example/v1' })
    await run('c', { url: 'https://two.example/v1', addresses: ['192.0.2.9:443'] })
    await run('d', { suite: 'other' })
    expect((await tests()).ids).toEqual(['a', 'b'])
    expect(
      (await tests({ url: 'https://three.example', addresses: ['192.0.2.9:443'] })).ids,
    ).toEqual(['c'])
  })

  it('follows what is written to journals, new runs, and runs that are removed', async () => {
    await run('a')
    expect((await tests()).found[0]).toMatchObject({ isBegun: false, finished: null })
    const journal = await store.open('a', 'write')
    await journal.append(sampleOf({ position: 0 }))
    expect((await tests()).found[0]).toMatchObject({ isBegun: true, finished: null })
    await journal.finish('2026-11-23T00:00:00.000Z')
    await journal.close()
    expect((await tests()).found[0]).toMatchObject({ finished: '2026-11-23T00:00:00.000Z' })
    await run('b')
    expect((await tests()).ids).toEqual(['a', 'b'])
    rmSync(join(folder, 'a'), { recursive: true })
    expect((await tests()).ids).toEqual(['b'])
  })

  it('gives no fresh start to a node whose journal was damaged since', async () => {
    await run('a')
    await tests()
    writeFileSync(join(folder, 'a', 'journal.sqlite'), 'no journal any more')
    const { found, unreadable } = await tests()
    expect(found).toMatchObject([{ id: 'a', damage: expect.stringContaining('damaged') }])
    expect(unreadable).toEqual([])
  })

  it('names the runs that could never be read', async () => {
    await run('a')
    await run('b')
    writeFileSync(join(folder, 'b', 'journal.sqlite'), 'no journal')
    const { ids, unreadable } = await tests()
    expect([ids, unreadable]).toEqual([['a'], ['b']])
  })

  it.each([
    ['missing', () => rmSync(join(folder, 'index.sqlite'))],
    ['no database', () => writeFileSync(join(folder, 'index.sqlite'), 'x'.repeat(5000))],
    [
      'damaged in the middle',
      () => {
        const bytes = readFileSync(join(folder, 'index.sqlite'))
        bytes.fill(0xaa, 4096, 12_288)
        writeFileSync(join(folder, 'index.sqlite'), bytes)
      },
    ],
  ])('is made again when it is %s', async (_what, damage) => {
    await run('a')
    await run('b')
    expect((await tests()).ids).toEqual(['a', 'b'])
    damage()
    expect((await tests()).ids).toEqual(['a', 'b'])
  })

  it('opens no journal that was not written since, nor one that it could not read', async () => {
    await run('a')
    await run('b')
    writeFileSync(join(folder, 'b', 'journal.sqlite'), 'no journal')
    const opened: string[] = []
    const watched = { ...store, place: store.place, open: watchedOpen(opened) }
    const look = async () => {
      const index = await RunIndex.open(watched)
      const found = (await index.all()).map(({ id }) => id)
      index.close()
      return [found, opened.splice(0)]
    }
    expect(await look()).toEqual([['a'], ['a', 'b']])
    expect(await look()).toEqual([['a'], []])
    // SQLite leaves one behind.
    writeFileSync(join(folder, 'a', 'journal.sqlite-wal'), '')
    expect(await look()).toEqual([['a'], []])
  })

  const watchedOpen =
    (opened: string[]): Store['open'] =>
    (id, access) => {
      opened.push(id)
      return store.open(id, access)
    }

  it('is a file with a mark of its own, made again where it is of another version', async () => {
    await run('a')
    const index = new Database(join(folder, 'index.sqlite'))
    index.pragma(`application_id = ${0x49514a32}`)
    index.pragma('user_version = 2')
    index.exec('CREATE TABLE run (id TEXT)')
    index.close()
    expect((await tests()).ids).toEqual(['a'])
  })

  it('fails where its file is of somebody else or the store fails, and asks only once', async () => {
    let asked = 0
    const error = new TypeError('a fault of ours')
    const list = async () => {
      asked++
      throw error
    }
    const index = await RunIndex.open({ ...store, place: store.place, list })
    await expect(index.all()).rejects.toBe(error)
    index.close()
    expect(asked).toBe(1)
    rmSync(join(folder, 'index.sqlite'))
    const other = new Database(join(folder, 'index.sqlite'))
    other.exec('CREATE TABLE theirs (id TEXT)')
    other.close()
    await expect(RunIndex.open(store)).rejects.toMatchObject({ code: 'JOURNAL' })
    writeFileSync(join(folder, 'file'), '')
    const place = join(folder, 'file')
    await expect(RunIndex.open({ ...store, place })).rejects.toMatchObject({ code: 'DISK' })
  })

  it('tells what was added to the requests of a run, where something was', async () => {
    const requests = { auth: 'bearer', headers: [], query: [], extraBody: {}, adjustments: [] }
    const started = '2026-11-22T00:00:00.000Z'
    for (const [id, settings] of [
      ['a', frozen()],
      ['b', { ...frozen(), requests }],
    ] as const) {
      await (await store.create({ id, started, frozen: JSON.stringify(settings) })).close()
    }
    const { found } = await tests()
    expect(found[0]?.frozen).not.toHaveProperty('requests')
    expect(found[1]?.frozen).toMatchObject({ requests })
  })
})

describe('the tests of a node in a folder', () => {
  it('are begun once an answer is stored, or may come at any moment', async () => {
    const begun = async () =>
      (await folderStore(folder).testsOf(frozen())).tests.map(({ isBegun, attempt }) => [
        isBegun,
        attempt,
      ])
    await run('a')
    expect(await begun()).toEqual([[false, 1]])
    const journal = await store.open('a', 'write')
    expect(await begun(), 'somebody works on it').toEqual([[true, 1]])
    await journal.finish('2026-11-23T00:00:00.000Z')
    expect(await begun(), 'nothing is left to ask').toEqual([[false, 1]])
    await journal.close()
    const again = await store.open('a', 'write')
    await again.append(sampleOf({ position: 0 }))
    await again.close()
    expect(await begun()).toEqual([[true, 1]])
  })
})
