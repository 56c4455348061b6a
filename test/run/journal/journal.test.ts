import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sample } from '../../../src/item/index.ts'
import { Journal } from '../../../src/run/journal/journal.ts'
import { lockRun } from '../../../src/run/journal/run-lock.ts'
import { sampleOf } from '../../support/sample.ts'

let folder = ''
let path = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iqchains-journal-'))
  path = join(folder, 'run', 'journal.sqlite')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function create(): Journal {
  return Journal.create(path, { id: 'r1', started: '2026-11-22T00:00:00.000Z', frozen: '{}' })
}

function sample(position: number, answer = 'B'): Sample {
  return sampleOf({
    position,
    extracted: 'B',
    responses: [answer],
    latencyMs: 3.25,
    promptTokens: 12,
  })
}

describe('a journal', () => {
  it('gives back what was stored, in the order of the plan, after it is opened again', async () => {
    const journal = create()
    await Promise.all([journal.append(sample(2)), journal.append(sample(0, 'né\u0000\u{1f600}'))])
    journal.finish('2026-11-22T00:00:02.000Z')
    journal.close()
    const again = Journal.open(path, 'read')
    expect([...again.samples()]).toEqual([sample(0, 'né\u0000\u{1f600}'), sample(2)])
    expect([...again.positions()]).toEqual([0, 2])
    expect(again.run()).toEqual({
      id: 'r1',
      started: '2026-11-22T00:00:00.000Z',
      finished: '2026-11-22T00:00:02.000Z',
      frozen: '{}',
    })
    again.close()
  })

  it('keeps the first time it was finished', () => {
    const journal = create()
    journal.finish('2026-11-22T00:00:02.000Z')
    journal.finish('2027-01-01T00:00:00.000Z')
    expect(journal.run().finished).toBe('2026-11-22T00:00:02.000Z')
    journal.close()
  })

  it('refuses a second outcome for the same step', async () => {
    const journal = create()
    await journal.append(sample(1))
    await expect(journal.append(sample(1))).rejects.toMatchObject({ code: 'JOURNAL' })
    expect([...journal.positions()]).toEqual([1])
    journal.close()
  })

  it('commits durably: write-ahead log, full synchronisation', () => {
    const journal = create()
    journal.close()
    const header = readFileSync(path)
    expect([header[18], header[19]], 'file format versions of WAL mode').toEqual([2, 2])
  })

  it('names a file that is not a journal', () => {
    create().close()
    writeFileSync(path, 'this is a text file, and rather long for one, but no database at all')
    expect(() => Journal.open(path, 'read')).toThrowError(
      expect.objectContaining({ code: 'JOURNAL', message: expect.stringContaining(path) }),
    )
  })

  it('names a journal that is damaged in the middle', async () => {
    const journal = create()
    await Promise.all(
      Array.from({ length: 400 }, (_, i) => journal.append(sample(i, 'x'.repeat(200)))),
    )
    journal.close()
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(8192, 0xaa), 0, 8192, 3 * 4096)
    closeSync(file)
    const damaged = Journal.open(path, 'read')
    expect(() => [...damaged.samples()]).toThrowError(
      expect.objectContaining({ code: 'JOURNAL', message: expect.stringContaining('damaged') }),
    )
    damaged.close()
  })

  it('names a missing journal', () => {
    expect(() => Journal.open(join(folder, 'none.sqlite'), 'read')).toThrowError(
      expect.objectContaining({ code: 'JOURNAL' }),
    )
  })
})

describe('a full disk', () => {
  it('stops the run with one clear line and keeps what was stored', () => {
    // A file size limit of the process makes SQLite's writes fail as a full disk does.
    const script = `
      import { Journal } from '${join(process.cwd(), 'src/run/journal/journal.ts')}'
      process.on('SIGXFSZ', () => {})
      const journal = Journal.create('${path}', { id: 'r1', started: 'now', frozen: '{}' })
      const base = ${JSON.stringify(sample(0))}
      let stored = 0
      try {
        for (; stored < 5000; stored++) {
          await journal.append({ ...base, position: stored, responses: ['x'.repeat(500)] })
        }
        console.log('never full')
      } catch (error) {
        console.log(JSON.stringify({ code: error.code, message: error.message, stored }))
      }`
    const output = execFileSync(
      'bash',
      [
        '-c',
        'ulimit -f 400; exec "$0" --input-type=module-typescript -e "$1"',
        process.execPath,
        script,
      ],
      { encoding: 'utf8' },
    )
    const { code, message, stored } = JSON.parse(output)
    expect(code).toBe('DISK')
    expect(message).toContain(path)
    expect(stored).toBeGreaterThan(10)
    const journal = Journal.open(path, 'read')
    expect([...journal.positions()]).toHaveLength(stored)
    journal.close()
  })
})

describe('the lock of a run', () => {
  it('keeps a second process out until the first one lets go', () => {
    const lock = join(folder, 'lock.sqlite')
    const first = lockRun(lock)
    expect(() => lockRun(lock)).toThrowError(
      expect.objectContaining({
        code: 'JOURNAL',
        message: expect.stringContaining('another process'),
      }),
    )
    first.release()
    lockRun(lock).release()
  })
})
