import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Journal, sqliteStore } from '../../../src/run/journal/index.ts'
import { sampleOf } from '../../support/sample.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iqchains-journal-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const fileOf = (id: string) => join(folder, id, 'journal.sqlite')
const record = (id = 'r1') => ({ id, started: '2026-11-22T00:00:00.000Z', frozen: '{}' })

async function positions(journal: Journal): Promise<number[]> {
  const found: number[] = []
  for await (const { position } of journal.samples()) found.push(position)
  return found
}

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
