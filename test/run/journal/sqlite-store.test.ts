import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Journal, sqliteStore } from '../../../src/run/journal/index.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { sampleOf } from '../../support/sample.ts'
import { describeStore } from './store-contract.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iqchains-journal-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const fileOf = (id: string) => join(folder, id, 'journal.sqlite')
const record = (id = 'r1') => ({ id, started: '2026-11-22T00:00:00.000Z', frozen: '{}' })

describeStore('SQLite', async () => ({
  store: sqliteStore(folder),
  elsewhere: sqliteStore(folder),
  async damage(id) {
    writeFileSync(fileOf(id), 'this is a text file, and rather long for one, but no database')
  },
  dispose: async () => undefined,
}))

/** What SQLite says of a column. */
interface Info {
  readonly name: string
  readonly type: string
  readonly notnull: 0 | 1
}

async function positions(journal: Journal): Promise<number[]> {
  const found: number[] = []
  for await (const { position } of journal.samples()) found.push(position)
  return found
}

describe('a journal in SQLite', () => {
  it('commits durably: write-ahead log, full synchronisation', async () => {
    await (await sqliteStore(folder).create(record())).close()
    const header = readFileSync(fileOf('r1'))
    expect([header[18], header[19]], 'file format versions of WAL mode').toEqual([2, 2])
  })

  it('has one column for each field of a sample, as journals of its version have', async () => {
    const journal = await sqliteStore(folder).create(record())
    await journal.append(sampleOf({ outcome: 'correct', finish: 'stop', responses: ['B'] }))
    await journal.close()
    const database = new Database(fileOf('r1'), { readonly: true })
    const columns = database.pragma('table_info(sample)') as Info[]
    const stored = database.prepare('SELECT outcome, finish, responses FROM sample').get()
    database.close()
    expect(stored, 'words as they are, lists as JSON').toEqual({
      ...{ outcome: 'correct', finish: 'stop', responses: '["B"]' },
    })
    const layout = columns.map(({ name, type, notnull }) => `${name} ${type}${notnull ? '' : '?'}`)
    expect(layout.filter((one) => !one.startsWith('se'))).toEqual([
      ...['position INTEGER?', 'task INTEGER', 'item INTEGER', 'outcome TEXT', 'reason TEXT?'],
      ...['score REAL', 'extracted TEXT?', 'responses TEXT', 'finish TEXT?', 'model TEXT?'],
      ...['prompt_tokens INTEGER?', 'completion_tokens INTEGER?', 'latency_ms REAL?'],
      ...['first_token_ms REAL?', 'attempts INTEGER', 'answered TEXT', 'evidence TEXT?'],
    ])
  })

  it('that is damaged in the middle is named when it is read', async () => {
    const store = sqliteStore(folder)
    const journal = await store.create(record())
    await Promise.all(
      Array.from({ length: 400 }, (_, position) =>
        journal.append(sampleOf({ position, responses: ['x'.repeat(200)] })),
      ),
    )
    await journal.close()
    const file = openSync(fileOf('r1'), 'r+')
    writeSync(file, Buffer.alloc(8192, 0xaa), 0, 8192, 3 * 4096)
    closeSync(file)
    const reading = store.open('r1', 'read').then(positions)
    await expect(reading).rejects.toMatchObject({
      code: 'JOURNAL',
      message: expect.stringContaining('damaged'),
    })
  })

  it('is not changed by reading, though its process was killed in the middle', async () => {
    const journal = await sqliteStore(folder).create(record())
    await journal.append(sampleOf())
    mkdirSync(join(folder, 'left/r1'), { recursive: true })
    const left = join(folder, 'left/r1/journal.sqlite')
    for (const end of ['', '-wal']) copyFileSync(`${fileOf('r1')}${end}`, `${left}${end}`)
    await journal.close()
    const before = readFileSync(left)
    const reader = await sqliteStore(join(folder, 'left')).open('r1', 'read')
    expect(await positions(reader)).toEqual([0])
    await reader.close()
    expect(readFileSync(left).equals(before)).toBe(true)
  })

  it('is for its owner only: it holds answers', async () => {
    const journal = await sqliteStore(folder).create(record())
    for (const end of ['', '-wal', '-shm']) {
      expect(statSync(`${fileOf('r1')}${end}`).mode & 0o777, end).toBe(0o600)
    }
    await journal.close()
  })

  it('that holds another run than its folder names is refused: its id names the place of a report', async () => {
    const store = sqliteStore(folder)
    await (await store.create(record('r1'))).close()
    renameSync(join(folder, 'r1'), join(folder, 'r2'))
    await expect(store.open('r2', 'write')).rejects.toMatchObject({
      code: 'JOURNAL',
      message: expect.stringContaining("holds the run 'r1', not 'r2'"),
    })
  })

  it('keeps the process alive while it writes, and no longer', async () => {
    const store = sqliteStore(folder)
    const [one, other] = [await store.create(record('r1')), await store.create(record('r2'))]
    const ports = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
    const idle = ports()
    const first = one.append(sampleOf())
    await new Promise((later) => setImmediate(later))
    expect(ports(), 'one is written').toBe(idle + 1)
    await first
    expect(ports()).toBe(idle)
    const both = [one.append(sampleOf({ position: 1 })), other.append(sampleOf())]
    await both[0]
    expect(ports(), 'the other is still written').toBe(idle + 1)
    await both[1]
    expect(ports()).toBe(idle)
    await one.close()
    await other.close()
  })

  it('shares commits, yet takes any number of samples at once', async () => {
    const journal = await sqliteStore(folder).create(record())
    const count = 3000
    await Promise.all(
      Array.from({ length: count }, (_, position) => journal.append(sampleOf({ position }))),
    )
    expect(await positions(journal)).toHaveLength(count)
    await journal.close()
  })
})

describe('a file of another kind', () => {
  it('is no journal: each is marked as one, with the version of its form', async () => {
    await (await sqliteStore(folder).create(record())).close()
    const header = readFileSync(fileOf('r1'))
    expect(header.toString('latin1', 68, 72), 'application').toBe('IQJ1')
    expect(header.readUInt32BE(60), 'version').toBe(6)
    const opened = (at: number, number: number) => {
      const changed = Buffer.from(header)
      changed.writeUInt32BE(number, at)
      writeFileSync(fileOf('r1'), changed)
      return sqliteStore(folder).open('r1', 'read')
    }
    await expect(opened(68, 1)).rejects.toThrow('not a journal of this program')
    await expect(opened(60, 5)).rejects.toThrow('journal version 5, this program reads 6')
  })
})

describe('a folder of runs', () => {
  const mkdirs = (...names: readonly string[]) => {
    for (const name of names) mkdirSync(join(folder, name), { recursive: true })
  }

  it('is made where it is not yet, also to begin alone', async () => {
    const store = sqliteStore(join(folder, 'to', 'be'))
    await (await store.create(record())).close()
    expect(await store.list()).toEqual(['r1'])
    const other = sqliteStore(join(folder, 'or', 'not'))
    expect(await other.alone(async () => 'begun')).toBe('begun')
  })

  it('holds no run where a folder has no journal', async () => {
    mkdirs('drafts')
    await (await sqliteStore(folder).create(record())).close()
    expect(await sqliteStore(folder).list()).toEqual(['r1'])
    for (const id of ['drafts', 'none']) expect(await sqliteStore(folder).isHeld(id)).toBe(false)
    expect(readdirSync(join(folder, 'drafts'))).toEqual([])
    await expect(sqliteStore(folder).open('drafts', 'write')).rejects.toThrow('drafts')
    expect(await sqliteStore(folder).list(), 'to open one makes none').toEqual(['r1'])
    expect(await sqliteStore(join(folder, 'none')).list()).toEqual([])
  })

  it('loses with a run what this program put there, and keeps what others did', async () => {
    const store = sqliteStore(folder)
    for (const id of ['r1', 'r2']) await (await store.create(record(id))).close()
    mkdirs('r1/pictures/ab', 'r2/pictures')
    writeFileSync(join(folder, 'r1/pictures/ab/one.png'), '')
    writeFileSync(join(folder, 'r1/wrong.html'), '')
    await store.remove('r1')
    expect(existsSync(join(folder, 'r1'))).toBe(false)
    writeFileSync(join(folder, 'r2/notes.txt'), 'mine')
    await expect(store.remove('r2')).rejects.toMatchObject({ code: 'JOURNAL' })
    expect(readdirSync(join(folder, 'r2'))).toEqual(['notes.txt'])
  })

  it('removes nothing of another folder', async () => {
    const store = sqliteStore(join(folder, 'own'))
    await (await sqliteStore(folder).create(record())).close()
    await expect(store.remove('../r1')).rejects.toThrow('no run of this folder')
    expect(existsSync(fileOf('r1'))).toBe(true)
  })

  it('is waited for until thirty seconds have passed', async () => {
    const clock = new FakeClock()
    await sqliteStore(folder).alone(async () => {
      const other = sqliteStore(folder, clock).alone(async () => undefined)
      await expect(clock.drive(other)).rejects.toThrow(
        'another process has been beginning a run for long',
      )
    })
    expect(clock.now()).toBe(30_000)
  })
})
