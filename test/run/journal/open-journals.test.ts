import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Journal, sqliteStore } from '../../../src/run/journal/index.ts'
import { OpenJournals } from '../../../src/run/journal/sqlite/open-journals.ts'
import { sealRun } from '../../../src/run/journal/sqlite/seals.ts'
import {
  readLines,
  type Values,
  type Write,
  writeLines,
} from '../../../src/run/journal/sqlite/writes.ts'

const record = { id: 'r1', started: '2026-11-22T00:00:00.000Z', frozen: '{}' }
const seal = sealRun(record.id, record.started, record.frozen)

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iqchains-open-'))
  path = join(folder, 'r1', 'journal.sqlite')
  await (await sqliteStore(folder).create(record)).close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const pace = (values: Values): Write => ({ table: 'pace', values })
const change = (to: number) => ['2026-11-22T00:00:01.000Z', 1, to, 'growth'] as const
const broken = [null, 1, 2, 'growth'] as const

/** What a journal tells of its pace, each row checked against its seal. */
async function limits(): Promise<readonly number[]> {
  const journal: Journal = await sqliteStore(folder).open('r1', 'read')
  const changes = await journal.pace()
  await journal.close()
  return changes.map(({ to }) => to)
}

it('stores writes in their order, numbered on from those of before', async () => {
  for (const to of [2, 4]) {
    const journals = new OpenJournals()
    expect(journals.serve({ kind: 'open', journal: 3, path, seal })).toEqual([])
    const lines = writeLines([
      pace(change(to)),
      { table: 'fact', values: ['relays', '7'] },
      pace(change(to + 1)),
    ])
    expect(journals.serve({ kind: 'write', journal: 3, lines })).toEqual([])
    expect(journals.serve({ kind: 'close', journal: 3 })).toEqual([])
  }
  expect(await limits()).toEqual([2, 3, 4, 5])
})

it('stores all but the writes that cannot be, says which these are, and loses no number', async () => {
  const journals = new OpenJournals()
  journals.serve({ kind: 'open', journal: 0, path, seal })
  const write = (...rows: Values[]) =>
    journals.serve({ kind: 'write', journal: 0, lines: writeLines(rows.map(pace)) })
  const failure = { code: 'SQLITE_CONSTRAINT_NOTNULL', message: expect.stringContaining('pace.at') }
  expect(write(broken)).toEqual([{ at: 0, ...failure }])
  expect(write(change(2), broken, change(3), broken)).toEqual([
    { at: 1, ...failure },
    { at: 3, ...failure },
  ])
  expect(write(change(4))).toEqual([])
  expect(await limits(), 'also while it is open').toEqual([2, 3, 4])
  journals.serve({ kind: 'close', journal: 0 })
})

it('makes no file where there is no journal, and writes none that is not open', () => {
  const journals = new OpenJournals()
  const nowhere = { kind: 'open', journal: 0, path: `${path}-other`, seal } as const
  expect(journals.serve(nowhere)).toMatchObject([{ at: 0, code: 'SQLITE_CANTOPEN' }])
  const notOpen = [{ at: 0, code: '', message: 'the journal is not open' }]
  expect(journals.serve({ kind: 'write', journal: 0, lines: '' })).toEqual(notOpen)
  journals.serve({ kind: 'open', journal: 0, path, seal })
  journals.serve({ kind: 'close', journal: 0 })
  expect(journals.serve({ kind: 'close', journal: 0 })).toEqual(notOpen)
})

it('hands rows over as they are, whatever stands in their texts', () => {
  const odd = 'fact ["x"]\r\n\u2028 \u0000 "\\ \ud83d\ude00'
  const writes: Write[] = [
    { table: 'sample', values: [0, null, 0.1, odd] },
    { table: 'fact', values: [odd, ''] },
  ]
  const read = readLines(writeLines(writes))
  expect(read.map(({ table, written }) => ({ table, values: JSON.parse(written) }))).toEqual(writes)
  expect(readLines('')).toEqual([])
})
