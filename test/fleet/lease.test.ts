import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect, type Database, migrate } from '../../src/fleet/database/index.ts'
import {
  DatabaseTime,
  type Lease,
  type PostgresStoreParts,
  postgresStore,
} from '../../src/fleet/store/index.ts'
import type { Journal } from '../../src/run/index.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { sampleOf } from '../support/sample.ts'

const record = { id: 'r1', started: '2026-11-22T00:00:00.000Z', frozen: '{"timeoutMs":100}' }

describe.skipIf(!hasPostgres)('a run that is held by a lease', () => {
  let server: Postgres
  let database: Database
  let folder: string
  beforeAll(async () => {
    server = await Postgres.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())
  beforeEach(async () => {
    database = await connect({ url: await server.create(), most: 6 })
    await migrate(database)
    folder = mkdtempSync(join(tmpdir(), 'iqchains-copies-'))
  })
  afterEach(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function store(holder: string, more: Partial<PostgresStoreParts> = {}) {
    const time = await DatabaseTime.read(database)
    return postgresStore({ database, time, folder, holder, ...more })
  }

  /** As if its holder had given no sign for long. */
  async function lapse(seconds = 3600): Promise<void> {
    await database.query('UPDATE iqchains.run SET expires = now() - make_interval(secs => $1)', [
      seconds,
    ])
  }

  async function positions(journal: Journal): Promise<readonly number[]> {
    const found: number[] = []
    for await (const { position } of journal.samples()) found.push(position)
    return found
  }

  it('goes to another when its holder gives no sign, who has what was stored and loses the right to write', async () => {
    const leases: Lease[] = []
    const stalled = await (
      await store('stalled', { onLease: (lease) => leases.push(lease) })
    ).create(record)
    await stalled.append(sampleOf({ position: 0 }))
    const other = await store('other')
    await expect(other.open('r1', 'write')).rejects.toMatchObject({ code: 'JOURNAL' })
    await lapse()
    const taken = await other.open('r1', 'write')
    expect(await positions(taken)).toEqual([0])

    await expect(stalled.append(sampleOf({ position: 1 }))).rejects.toMatchObject({
      code: 'JOURNAL',
      message: 'run r1: another worker has taken it over',
    })
    await expect(stalled.finish('2026-11-22T00:00:02.000Z')).rejects.toMatchObject({
      code: 'JOURNAL',
    })
    await expect(leases[0]?.require()).rejects.toMatchObject({ code: 'JOURNAL' })
    expect(leases[0]?.over.aborted).toBe(true)
    await taken.append(sampleOf({ position: 1, extracted: 'of the other' }))
    await stalled.close()
    const { rows } = await database.query(
      'SELECT position, record FROM iqchains.sample ORDER BY position',
    )
    expect(
      rows.map(({ position, record: text }) => [position, JSON.parse(text).extracted]),
    ).toEqual([
      [0, null],
      [1, 'of the other'],
    ])
    expect((await taken.run()).finished).toBeNull()
    await taken.close()
  })

  it('is left alone for as long as a relay of its holder may be in flight', async () => {
    const patient = { ...record, frozen: '{"timeoutMs":60000}' }
    const journal = await (await store('stalled')).create(patient)
    const other = await store('other')
    await lapse(30)
    await expect(other.open('r1', 'write')).rejects.toMatchObject({ code: 'JOURNAL' })
    await lapse(61)
    await (await other.open('r1', 'write')).close()
    await journal.close()
  })

  it('waits for an insert that is under way before it goes to another', async () => {
    const journal = await (await store('one')).create(record)
    await lapse()
    const order: string[] = []
    await database.query(`
      CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(0.3); RETURN new; END';
      CREATE TRIGGER slowly BEFORE INSERT ON iqchains.sample EXECUTE FUNCTION slowly()`)
    const insert = journal.append(sampleOf({ position: 0 })).then(() => order.push('inserted'))
    await setTimeout(100)
    const taken = await (await store('other')).open('r1', 'write')
    order.push('taken')
    await insert
    expect(await positions(taken), 'nothing that was under way is missing').toEqual([0])
    expect(order).toEqual(['inserted', 'taken'])
    await taken.close()
    await journal.close()
  })

  it('is renewed while its holder works, by the clock of the database', async () => {
    const journal = await (await store('one', { leaseSeconds: 0.3 })).create(record)
    await setTimeout(900)
    await expect((await store('other')).open('r1', 'write')).rejects.toMatchObject({
      code: 'JOURNAL',
    })
    await journal.append(sampleOf({ position: 0 }))
    await journal.close()
    await (await (await store('other')).open('r1', 'write')).close()
  })

  it('that was never asked loses its right to be, when another test of the node begins meanwhile', async () => {
    const frozen = JSON.stringify({
      node: { url: 'http://a.example' },
      addresses: ['192.0.2.1:80'],
    })
    const stalled = await (await store('stalled')).create({ ...record, frozen })
    await lapse()
    const other = await store('other')
    const begun = await other.beginAt(['192.0.2.1:80'], (here) =>
      here.create({ ...record, id: 'r2', frozen }),
    )
    await expect(stalled.append(sampleOf({ position: 0 }))).rejects.toMatchObject({
      code: 'JOURNAL',
    })
    await begun.append(sampleOf({ position: 0 }))
    await begun.close()
    await stalled.close()
  })

  it('that lapsed while nobody wanted it is still its own: asked before the next relay', async () => {
    const leases: Lease[] = []
    const parts = { leaseSeconds: 0.05, onLease: (lease: Lease) => leases.push(lease) }
    const journal = await (await store('one', parts)).create(record)
    await lapse()
    await setTimeout(80)
    await leases[0]?.require()
    expect(leases[0]?.over.aborted).toBe(false)
    await journal.close()
  })

  it('has in its next copy what the database has, when a crash came before the working copy had it', async () => {
    const journal = await (await store('one')).create(record)
    await journal.append(sampleOf({ position: 0 }))
    await database.query(
      `INSERT INTO iqchains.sample (run, position, entry, attempts, record)
       VALUES ('r1', 1, gen_random_uuid(), 1, $1)`,
      [JSON.stringify(sampleOf({ position: 1 }))],
    )
    expect(await positions(journal), 'the working copy of the crashed').toEqual([0])
    await lapse()
    const next = await (await store('other')).open('r1', 'write')
    expect(await positions(next)).toEqual([0, 1])
    await expect(next.append(sampleOf({ position: 1 }))).rejects.toMatchObject({ code: 'JOURNAL' })
    await next.close()
    await journal.close()
  })

  it('takes its pictures along, and none of a holder that lost it', async () => {
    const journal = await (await store('one')).create(record)
    const sha256 = await journal.pictures.put(Buffer.from('a picture'))
    await lapse()
    const next = await (await store('other')).open('r1', 'write')
    expect(await next.pictures.get(sha256)).toEqual(Buffer.from('a picture'))
    await expect(journal.pictures.put(Buffer.from('another'))).rejects.toMatchObject({
      code: 'JOURNAL',
    })
    const { rows } = await database.query('SELECT count(*)::int AS kept FROM iqchains.picture')
    expect(rows[0].kept).toBe(1)
    await next.close()
    await journal.close()
  })

  it('keeps no secret that a node sends back', async () => {
    const redact = (text: string) => text.replaceAll('hunter22', '[redacted]')
    const journal = await (await store('one', { redact })).create(record)
    await journal.append(sampleOf({ position: 0, responses: ['the key is hunter22'] }))
    for await (const { responses } of journal.samples()) {
      expect(responses).toEqual(['the key is [redacted]'])
    }
    const { rows } = await database.query('SELECT record FROM iqchains.sample')
    expect(rows[0].record).not.toContain('hunter22')
    await journal.close()
  })

  it('stays a record where a secret is the name of one of its fields', async () => {
    const redact = (text: string) => text.replaceAll('attempts', '[redacted]')
    const journal = await (await store('one', { redact })).create(record)
    const sample = sampleOf({ position: 0, responses: ['3 attempts'] })
    await journal.append(sample)
    for await (const kept of journal.samples()) {
      expect(kept).toEqual({ ...sample, responses: ['3 [redacted]'] })
    }
    await journal.close()
  })

  it('does not say that a run is finished when it is no longer its own', async () => {
    const journal = await (await store('one')).create(record)
    await lapse()
    const next = await (await store('other')).open('r1', 'write')
    await expect(journal.finish(new Date().toISOString())).rejects.toMatchObject({
      code: 'JOURNAL',
    })
    const { rows } = await database.query('SELECT finished FROM iqchains.run')
    expect(rows).toEqual([{ finished: null }])
    await next.close()
    await journal.close()
  })
})

describe.skipIf(!hasPostgres)('a database that goes away', () => {
  it('is waited for: what was answered meanwhile is stored once it is back, and once only', async () => {
    await using server = await Postgres.start()
    const database = await connect({
      url: await server.create(),
      most: 4,
      onBroken: () => undefined,
    })
    await migrate(database)
    const folder = mkdtempSync(join(tmpdir(), 'iqchains-copies-'))
    const time = await DatabaseTime.read(database)
    const store = postgresStore({ database, time, folder, holder: 'one' })
    const journal = await store.create(record)
    await journal.append(sampleOf({ position: 0 }))
    const appending = Array.from({ length: 20 }, (_, at) =>
      journal.append(sampleOf({ position: at + 1 })),
    )
    await server.stop('SIGQUIT')
    const later = journal.append(sampleOf({ position: 21 }))
    await server.run()
    await Promise.all([...appending, later])
    expect(await positionsOf(journal)).toEqual(Array.from({ length: 22 }, (_, at) => at))
    await journal.close()

    const impatient = postgresStore({ database, time, folder, holder: 'two', patienceMs: 200 })
    const other = await impatient.open('r1', 'write')
    await server.stop()
    await expect(other.append(sampleOf({ position: 30 }))).rejects.toMatchObject({
      code: 'DATABASE',
      next: 'see whether PostgreSQL runs',
    })
    await other.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says so when it takes no writes', async () => {
    await using server = await Postgres.start()
    const database = await connect({ url: await server.create(), most: 4 })
    await migrate(database)
    const folder = mkdtempSync(join(tmpdir(), 'iqchains-copies-'))
    const time = await DatabaseTime.read(database)
    const store = postgresStore({ database, time, folder, holder: 'one', patienceMs: 100 })
    const journal = await store.create(record)
    await server.query('ALTER SYSTEM SET default_transaction_read_only = on')
    await server.query('SELECT pg_reload_conf()')
    await setTimeout(200)
    await expect(journal.append(sampleOf({ position: 0 }))).rejects.toMatchObject({
      code: 'DATABASE',
      message: expect.stringContaining('takes no writes'),
    })
    await journal.close().catch(() => undefined)
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
})

async function positionsOf(journal: Journal): Promise<readonly number[]> {
  const found: number[] = []
  for await (const { position } of journal.samples()) found.push(position)
  return found
}
