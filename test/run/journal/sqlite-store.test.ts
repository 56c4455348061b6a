import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Journal, sqliteStore } from '../../../src/run/journal/index.ts'
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

/** Code that another process runs with `store` in the same folder. */
const elsewhere = (code: string) => [
  '--input-type=module-typescript',
  '-e',
  `import { sqliteStore } from '${join(process.cwd(), 'src/run/journal/index.ts')}'
   const store = sqliteStore('${folder}')
   const sample = ${JSON.stringify(sampleOf())}
   const record = ${JSON.stringify(record())}
   ${code}`,
]

describe('another process', () => {
  it('that holds a run keeps it until it is gone, also by kill -9; what it stored is there', async () => {
    const child = spawn(
      process.execPath,
      elsewhere(`
        const journal = await store.create(record)
        await journal.append(sample)
        console.log('stored')
        setInterval(() => undefined, 1000)`),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data')
    const store = sqliteStore(folder)
    await expect(store.open('r1', 'write')).rejects.toMatchObject({ code: 'JOURNAL' })
    child.kill('SIGKILL')
    await once(child, 'exit')
    const journal = await store.open('r1', 'write')
    expect(await positions(journal)).toEqual([0])
    await journal.close()
  })

  it('that is beginning a run is waited for', async () => {
    const child = spawn(
      process.execPath,
      elsewhere(`
        await store.alone(async () => {
          console.log('alone')
          await new Promise((later) => setTimeout(later, 200))
          await (await store.create(record)).close()
        })`),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data')
    const store = sqliteStore(folder)
    expect(await store.alone(() => store.list())).toEqual(['r1'])
  })

  it('that ends as soon as its samples are stored has stored them', () => {
    execFileSync(
      process.execPath,
      elsewhere(`
        const journal = await store.create(record)
        journal.append(sample)`),
    )
    expect(readFileSync(fileOf('r1')).length).toBeGreaterThan(0)
    return expect(sqliteStore(folder).open('r1', 'read').then(positions)).resolves.toEqual([0])
  })
})

describe('a full disk', () => {
  it('stops the run with one clear line and keeps what was stored', async () => {
    // A file size limit of the process makes SQLite's writes fail as a full disk does.
    const code = `
      process.on('SIGXFSZ', () => {})
      const journal = await store.create(record)
      let stored = 0
      try {
        for (; stored < 5000; stored++) {
          await journal.append({ ...sample, position: stored, responses: ['x'.repeat(500)] })
        }
        console.log('never full')
      } catch ({ code, message }) {
        console.log(JSON.stringify({ code, message, stored }))
        process.exit()
      }`
    const limited = 'ulimit -f 400; exec "$0" "$@"'
    const output = execFileSync('bash', ['-c', limited, process.execPath, ...elsewhere(code)], {
      encoding: 'utf8',
    })
    const { code: failure, message, stored } = JSON.parse(output)
    expect(failure).toBe('DISK')
    expect(message).toContain(fileOf('r1'))
    expect(stored).toBeGreaterThan(10)
    const journal = await sqliteStore(folder).open('r1', 'read')
    expect(await positions(journal)).toHaveLength(stored)
    await journal.close()
  })
})
