import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, connect as tcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  connect,
  failureOf,
  loadPackage,
  migrate,
  requireTables,
} from '../../src/fleet/database/index.ts'
import { migrations } from '../../src/fleet/database/tables.ts'
import { grantsFor, initFleet, openFleet } from '../../src/fleet/index.ts'
import { DatabaseTime, postgresStore } from '../../src/fleet/store/index.ts'
import { Authority, opensslAbsent } from '../support/authority.ts'
import { TestFleet } from '../support/fleet.ts'
import { simulate } from '../support/node.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { sampleOf } from '../support/sample.ts'

describe.skipIf(!hasPostgres)('the database of a fleet', () => {
  let server: Postgres
  beforeAll(async () => {
    server = await Postgres.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('is made once by many who make it at once, and left alone when it is made again', async () => {
    const url = await server.create()
    const database = await connect({ url, most: 8 })
    const made = await Promise.all(Array.from({ length: 6 }, () => migrate(database)))
    const now = migrations.length
    expect(made.map(({ from }) => from).sort()).toEqual([0, now, now, now, now, now])
    const secret = async () =>
      (await database.query(`SELECT value FROM iqchains.meta WHERE name = 'chance'`)).rows
    const before = await secret()
    await migrate(database)
    expect(await secret(), 'times that were planned stay').toEqual(before)
    await database.close()
  })

  it('of an earlier version is brought to this one with all that it holds', async () => {
    const url = await server.create()
    const database = await connect({ url, most: 2 })
    await database.query(`CREATE SCHEMA iqchains;
      CREATE TABLE iqchains.meta (name text PRIMARY KEY, value text NOT NULL);
      INSERT INTO iqchains.meta VALUES ('version', '1'), ('chance', 'c');
      ${migrations[0]};
      INSERT INTO iqchains.tiers VALUES ('t', 'tiers.json', '{}');
      INSERT INTO iqchains.node (url, origin, region, header_references, concurrency, timeout_s,
        suite, suite_version, suite_digest, tiers, harness, keep, lead_days)
      VALUES ('http://n', 'http://n', 'eu', '{}', 1, 1, 's', 's 1.0.0', 'd', 't', '1', true, 7)`)
    expect(await migrate(database)).toEqual({ from: 1, to: migrations.length })
    const { rows } = await database.query('SELECT url, announce FROM iqchains.node')
    expect(rows).toEqual([{ url: 'http://n', announce: false }])
    const { rows: secrets } = await database.query(
      `SELECT value FROM iqchains.meta WHERE name = 'chance'`,
    )
    expect(secrets, 'times that were planned stay').toEqual([{ value: 'c' }])
    await database.close()
  })

  it('has its queue made once, by whoever comes first', async () => {
    const url = await server.create()
    await Promise.all(Array.from({ length: 5 }, () => initFleet({ url })))
    await (await openFleet({ url }, 'ask')).close()
  })

  it('of another version is refused by name, by whoever comes with an older program too', async () => {
    const url = await server.create()
    await initFleet({ url })
    const database = await connect({ url, most: 2 })
    await database.query(`UPDATE iqchains.meta SET value = '99' WHERE name = 'version'`)
    const refusal = {
      code: 'DATABASE',
      message: expect.stringMatching(/tables of version 99, this program works with \d+/u),
      next: 'use the version of this program that made them, or a later one',
    }
    await expect(openFleet({ url }, 'ask')).rejects.toMatchObject(refusal)
    await expect(initFleet({ url })).rejects.toMatchObject(refusal)
    await database.query(`UPDATE iqchains.meta SET value = '0' WHERE name = 'version'`)
    await expect(requireTables(database)).rejects.toMatchObject({
      next: 'stop its workers, then: iqchains fleet init',
    })
    await database.close()
  })

  it('gives a role by the grants that init prints what a worker needs, and no more', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.95 })
    await fleet.add(['endpoint,api', `${node.url},chat`])
    const { database } = fleet.fleet
    await database.query('CREATE ROLE "a worker" LOGIN')
    await database.query(grantsFor('a worker'))
    const url = fleet.url.replace('//fleet@', '//a%20worker@')
    const opened = await openFleet({ url, connections: 6 }, 'work')
    const worker = await fleet.worker({ database: opened.database, queue: opened.queue })
    const [exam] = await fleet.until(['finished', 'dead'])
    expect(exam?.state, exam?.message).toBe('finished')
    await worker.stop()
    await expect(opened.database.query('DROP TABLE iqchains.sample')).rejects.toMatchObject({
      code: 'DATABASE',
      message: expect.stringContaining('a privilege is missing'),
    })
    await opened.database.close()
  })

  it('that is not there, or lets nobody in, is told in one line', async () => {
    const gone = server.url('nowhere')
    await expect(openFleet({ url: gone }, 'ask')).rejects.toMatchObject({
      code: 'DATABASE',
      message: expect.stringContaining('there is no such database'),
    })
    const away = `postgresql://fleet@/x?host=${encodeURIComponent(tmpdir())}`
    await expect(openFleet({ url: away }, 'ask')).rejects.toMatchObject({
      code: 'DATABASE',
      next: 'see whether PostgreSQL runs',
    })
    expect(failureOf(new TypeError('a bug of ours'))).toBeUndefined()
  })

  it.skipIf(opensslAbsent)('is reached over TLS, and by nobody else in its name', async () => {
    using authority = new Authority()
    using other = new Authority()
    const tls = await Postgres.start()
    // An address of this process alone; clients come by a port that is free.
    const { pid } = process
    const address = `127.${1 + ((pid >> 16) % 254)}.${(pid >> 8) & 255}.${1 + (pid % 254)}`
    const listening = ['fsync=off', `listen_addresses=${address}`]
    const again = async (name: string | undefined) => {
      await tls.stop()
      if (name === undefined) return tls.run(listening)
      const { key, cert } = authority.issue(`DNS:${name}`)
      const [keyFile, certFile] = [tls.write('server.key', key), tls.write('server.crt', cert)]
      return tls.run([
        ...[...listening, 'ssl=on'],
        ...[`ssl_key_file=${keyFile}`, `ssl_cert_file=${certFile}`],
      ])
    }
    const way = createServer((client) => {
      const there = tcp(5432, address)
      for (const one of [client, there]) one.on('error', () => undefined)
      client.pipe(there).pipe(client)
    })
    await new Promise<void>((ready) => way.listen(0, 'localhost', ready))
    const { port } = way.address() as AddressInfo
    const trusting = (ca: string) =>
      `postgresql://fleet@localhost:${port}/postgres?sslmode=verify-full&sslrootcert=${ca}`
    const url = trusting(authority.file)

    await again('localhost')
    await initFleet({ url })
    const fleet = await openFleet({ url }, 'ask')
    const { rows } = await fleet.database.query(
      'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
    )
    expect(rows).toEqual([{ ssl: true }])
    await fleet.close()

    const refusal = { code: 'DATABASE', message: expect.stringContaining('TLS is not as wanted') }
    const refused = (by: string, what: string) =>
      expect(openFleet({ url: by }, 'ask'), what).rejects.toMatchObject(refusal)
    await refused(trusting(other.file), 'of another authority')
    await refused(
      trusting(join(authority.folder, 'nowhere.pem')),
      'of an authority that is not there',
    )
    await again('elsewhere.example')
    await refused(url, 'of another name')
    await again(undefined)
    await refused(url, 'without TLS')
    way.close()
    await tls[Symbol.asyncDispose]()
  })

  it('is named by one address, which is never shown', async () => {
    for (const [url, said] of [
      ['h1 dbname=x password=hidden', 'is no address of PostgreSQL'],
      ['postgresql://fleet:hidden@h1:5432,h2:5432/x', 'names several hosts'],
      ['postgresql://fleet:hidden@/x?host=/tmp/a,/tmp/b', 'names several hosts'],
    ] as const) {
      const refused = await openFleet({ url }, 'ask').catch((error: Error) => error)
      expect(refused).toMatchObject({ code: 'USAGE', message: expect.stringContaining(said) })
      expect(String(refused)).not.toContain('hidden')
    }
  })

  it('whose disk is full is waited for, and named where that takes too long', async () => {
    const database = await connect({ url: await server.create(), most: 4 })
    await migrate(database)
    const folder = mkdtempSync(join(tmpdir(), 'iqchains-copies-'))
    const time = await DatabaseTime.read(database)
    const parts = { database, time, folder }
    const record = { id: 'r1', started: '2026-11-22T00:00:00.000Z', frozen: '{}' }
    await database.query(`
      CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END$$;
      CREATE TRIGGER full_disk BEFORE INSERT ON iqchains.sample EXECUTE FUNCTION full_disk()`)
    const impatient = postgresStore({ ...parts, holder: 'one', patienceMs: 100 })
    const journal = await impatient.create(record)
    await expect(journal.append(sampleOf({ position: 0 }))).rejects.toMatchObject({
      code: 'DATABASE',
      message: expect.stringContaining('its disk is full'),
      next: 'free space for PostgreSQL',
    })
    await journal.close()
    const patient = await postgresStore({ ...parts, holder: 'two' }).open('r1', 'write')
    const appended = patient.append(sampleOf({ position: 0 }))
    await setTimeout(200)
    await database.query('DROP TRIGGER full_disk ON iqchains.sample')
    await appended
    expect(await patient.holdsSamples()).toBe(true)
    await patient.close()
    await database.close()
    rmSync(folder, { recursive: true })
  })

  it('tells the time: a worker whose clock is an hour off begins and ends runs by it', async () => {
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.95 })
    const real = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: real + 3_600_000 })
    try {
      await fleet.add(['endpoint,api', `${node.url},chat`])
      await using _worker = await fleet.worker()
      await fleet.until(['finished'])
    } finally {
      vi.useRealTimers()
    }
    const { rows } = await fleet.fleet.database.query(
      'SELECT id, started, finished, frozen FROM iqchains.run',
    )
    const [{ id, started, finished }] = rows
    for (const time of [started, finished]) {
      expect(Math.abs(Date.parse(time) - real)).toBeLessThan(600_000)
    }
    expect(id.slice(0, 15)).toBe(started.replaceAll(/[-:]/gu, '').slice(0, 15))
  })
})

describe('what a fleet needs beside', () => {
  it('is named, with its versions, where it is not installed', async () => {
    const { devDependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const name of ['pg', 'pg-boss']) expect(peerDependencies[name]).toBe(devDependencies[name])
    const missing = loadPackage(() => import('a-package-that-is-not-there' as string))
    await expect(missing).rejects.toMatchObject({
      code: 'CONFIG',
      next: `npm install pg@${peerDependencies.pg} pg-boss@${peerDependencies['pg-boss']}`,
    })
  })
})
