import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { isIqError } from '../../../src/errors/index.ts'
import { type Journal, type Store, sqliteStore } from '../../../src/run/journal/index.ts'
import { sampleOf } from '../../support/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'iqchains-flips-'))
const file = join(folder, 'r1', 'journal.sqlite')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function written(): Promise<Buffer> {
  const journal = await sqliteStore(folder).create({
    id: 'r1',
    started: '2026-11-22T00:00:00.000Z',
    frozen: JSON.stringify({ seed: 's'.repeat(40), tiers: 't'.repeat(3000) }),
  })
  for (let position = 0; position < 24; position++) {
    const responses = [`answer ${position}: ${'because '.repeat(40)}`]
    await journal.append(sampleOf({ position, responses, extracted: 'B\ud800' }))
  }
  await journal.recordPace({ at: '2026-11-22T00:00:01.000Z', from: 4, to: 8, why: 'growth' })
  await journal.recordFurtherRelays(7)
  await journal.challenge({ keyid: 'SHA256:k', nonce: 'n' })
  await journal.prove('SHA256:k', 'signature')
  await journal.finish('2026-11-22T00:00:02.000Z')
  await journal.close()
  return readFileSync(file)
}

/** Everything that a journal tells. */
async function told(store: Store): Promise<unknown> {
  const journal: Journal = await store.open('r1', 'read')
  try {
    const samples: unknown[] = []
    for await (const sample of journal.samples()) samples.push(sample)
    const facts = [journal.run(), journal.pace(), journal.prompts(), journal.probes()]
    const rest = [journal.relays(), journal.operator(), journal.holdsSamples()]
    return { samples, facts: await Promise.all(facts), rest: await Promise.all(rest) }
  } finally {
    await journal.close()
  }
}

it('any bit of a journal that flips is found, or changes nothing that it tells', async () => {
  const whole = await written()
  const store = sqliteStore(folder)
  const before = await told(store)
  const kinds = { found: 0, harmless: 0 }
  const bits = whole.length * 8
  const flips = 300
  const damaged = mkdtempSync(join(folder, 'damaged-'))
  mkdirSync(join(damaged, 'r1'))
  for (let flip = 0; flip < flips; flip++) {
    const bit = Math.floor((flip * bits) / flips + ((flip * 7919) % Math.floor(bits / flips)))
    const bytes = Buffer.from(whole)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    writeFileSync(join(damaged, 'r1', 'journal.sqlite'), bytes)
    try {
      expect(await told(sqliteStore(damaged)), `bit ${bit}`).toEqual(before)
      kinds.harmless++
    } catch (error) {
      if (!isIqError(error)) throw error
      expect(error.code).toBe('JOURNAL')
      kinds.found++
    }
  }
  expect(kinds.found + kinds.harmless).toBe(flips)
  expect(kinds.found).toBeGreaterThan(flips / 3)
})

it('a row of another run does not pass for one of this run', async () => {
  const other = mkdtempSync(join(folder, 'other-'))
  mkdirSync(join(other, 'r1'))
  copyFileSync(file, join(other, 'r1', 'journal.sqlite'))
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(join(other, 'r1', 'journal.sqlite'))
  database.exec("UPDATE run SET frozen = replace(frozen, 'ss', 'zz')")
  database.close()
  await expect(sqliteStore(other).open('r1', 'read')).rejects.toMatchObject({
    code: 'JOURNAL',
    message: expect.stringContaining('the settings of the run'),
  })
})

it('a journal without the row of its run holds none', async () => {
  const empty = mkdtempSync(join(folder, 'empty-'))
  mkdirSync(join(empty, 'r1'))
  copyFileSync(file, join(empty, 'r1', 'journal.sqlite'))
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(join(empty, 'r1', 'journal.sqlite'))
  database.exec('DELETE FROM run')
  database.close()
  await expect(sqliteStore(empty).open('r1', 'read')).rejects.toThrow('holds no run')
})

it('a row that is gone is missed', async () => {
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(file)
  database.exec('DELETE FROM sample WHERE position = 5')
  database.close()
  await expect(sqliteStore(folder).open('r1', 'read')).rejects.toMatchObject({
    message: expect.stringContaining('damaged: not as it was written: 1 rows'),
  })
})
