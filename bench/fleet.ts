/**
 * How fast a fleet is: relays a second with 1, 2 and 4 workers and how much of them is the database's; then
 * 10,000 nodes with 12 past runs each: `status`, and scheduling a day; then 2,000 tests announced at once, and once
 * more into the log that has them.
 *
 *   node bench/fleet.ts [--work | --large | --announce]
 */
import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseTiers } from '../src/chains/index.ts'
import { publicKeyOf } from '../src/envelope/index.ts'
import {
  Announcer,
  addNodes,
  fleetStatus,
  initFleet,
  openFleet,
  scheduleDay,
} from '../src/fleet/index.ts'
import { appendEntries, folderStore, noteKeyOf } from '../src/log/index.ts'
import { serveMockNode } from '../src/mock-node/index.ts'
import { readRoster } from '../src/roster/index.ts'
import { keySigner } from '../src/sign/index.ts'
import { loadSuite } from '../src/suite/index.ts'
import { hasPostgres, Postgres } from '../test/support/postgres.ts'
import { starterTiersText } from '../test/support/tiers.ts'

if (!hasPostgres) process.exit(0)
const [part] = process.argv.slice(2)
await using server = await Postgres.start()
console.log(
  `load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
)
if (part === undefined || part === '--work') for (const workers of [1, 2, 4]) await work(workers)
if (part === undefined || part === '--large') await large()
if (part === undefined || part === '--announce') await announcing(2000)

/** So many nodes, each with a run of its own, by so many processes. */
async function work(workers: number): Promise<void> {
  const url = await server.create()
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
  const nodes = await Promise.all(
    Array.from({ length: 24 }, (_, at) =>
      serveMockNode({ skill: 0.62, seed: `n${at}`, latencyMs: 20 }),
    ),
  )
  const list = join(folder, 'nodes.csv')
  writeFileSync(list, ['endpoint,api', ...nodes.map((node) => `${node.url},chat`)].join('\n'))
  const tiers = parseTiers(Buffer.from(starterTiersText()), 'tiers.json')
  await initFleet({ url }, { heartbeatSeconds: 10, leaseSeconds: 10 })
  const fleet = await openFleet({ url, connections: 4 }, 'ask')
  const { database } = fleet
  await addNodes(database, fleet.queue, await readRoster(list, tiers), {
    ...{ suite: await loadSuite('starter'), suitePath: 'starter', tiers, seed: 's' },
    ...{ region: 'eu', concurrency: 8, timeoutSeconds: 10, keep: true, leadDays: 7 },
  })
  const crew = Array.from({ length: workers }, () =>
    spawn(process.execPath, ['test/support/fleet-worker.ts'], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: 'ignore',
    }),
  )
  const open = async () => {
    const { rows } = await database.query(
      `SELECT count(*)::int AS open FROM iqchains.exam WHERE state IN ('waiting', 'running')`,
    )
    return Number(rows[0].open)
  }
  while ((await open()) > 0) await setTimeout(100)
  const { rows } = await database.query(
    `SELECT sum(attempts)::int AS relays,
       extract(epoch FROM max(stored) - min(stored))::float AS seconds FROM iqchains.sample`,
  )
  const [{ relays, seconds }] = rows
  const statements = await statementsOf(url)
  console.log(
    `${workers} workers: ${relays} relays in ${seconds.toFixed(1)} s, ${(relays / seconds).toFixed(0)} a second; ${statements}`,
  )
  for (const child of crew) child.kill('SIGTERM')
  await Promise.all(crew.map((child) => new Promise((end) => child.once('exit', end))))
  await fleet.close()
  await Promise.all(nodes.map((node) => node.close()))
  rmSync(folder, { recursive: true })
}

/** What the database did, by its own statistics. */
async function statementsOf(url: string): Promise<string> {
  const name = url.slice(url.lastIndexOf('/') + 1, url.indexOf('?'))
  const { rows } = await server.query(
    `SELECT xact_commit::int AS commits, active_time::int AS ms FROM pg_stat_database WHERE datname = '${name}'`,
  )
  return `${rows[0].commits} commits, ${rows[0].ms} ms in statements`
}

async function large(): Promise<void> {
  const url = await server.create()
  await initFleet({ url })
  const fleet = await openFleet({ url, connections: 4 }, 'ask')
  const { database, queue } = fleet
  await queue.ensure(['eu'])
  for (const sql of pastOf(10_000, 12)) await database.query(sql)
  for (let round = 0; round < 3; round++) {
    const times = {
      status: await timed(() => fleetStatus(database)),
      schedule: await timed(() => scheduleDay(database, queue)),
    }
    const words = Object.entries(times).map(([what, ms]) => `${what} ${ms.toFixed(0)} ms`)
    console.log(`10,000 nodes with 12 past runs each: ${words.join(', ')}`)
  }
  const { nodes, exams, queues } = await fleetStatus(database)
  console.log(JSON.stringify({ nodes, exams, queues }))
  await fleet.close()
}

/** So many tests that wait to be announced, with seeds of nobody else's. */
async function announcing(tests: number): Promise<void> {
  const url = await server.create()
  await initFleet({ url })
  const fleet = await openFleet({ url, connections: 4 }, 'ask')
  const { database, queue } = fleet
  await queue.ensure(['eu'])
  const [certifier, logKey] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')]
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
  const noteKey = noteKeyOf('bench.example/log', 'log', publicKeyOf(logKey.publicKey, 'log'))
  const { sign } = keySigner(logKey.privateKey)
  const log = { folder, signer: { noteKey, sign } }
  await appendEntries(folderStore(folder), [], log.signer)
  for (let round = 1; round <= 2; round++) {
    for (const sql of waiting(tests, round)) await database.query(sql)
    const announcer = await Announcer.open({
      ...{ database, queue, log, signer: keySigner(certifier.privateKey) },
      ...{ draw: async () => undefined, holder: 'bench', leaseSeconds: 30 },
    })
    const ms = await timed(() => announcer.announce())
    await announcer.close()
    console.log(
      `${tests} tests announced and drawn, log of ${tests * (round - 1)}: ${ms.toFixed(0)} ms`,
    )
  }
  await fleet.close()
  rmSync(folder, { recursive: true })
}

/** Tests of new nodes whose workers found them. */
function waiting(tests: number, round: number): readonly string[] {
  const tiers = starterTiersText().replaceAll("'", "''")
  const digest = 'a'.repeat(64)
  return [
    `INSERT INTO iqchains.tiers VALUES ('d', 'tiers.json', '${tiers}') ON CONFLICT DO NOTHING`,
    `INSERT INTO iqchains.node (url, origin, region, header_references, concurrency, timeout_s, suite,
       suite_version, suite_digest, tiers, harness, keep, lead_days, announce)
     SELECT 'https://n' || n || '.r${round}.example', 'https://n' || n || '.r${round}.example', 'eu', '{}', 4, 120,
       'starter', 'starter 1.2.0', 'd', 'd', '0.1.0', true, 14, true FROM generate_series(1, ${tests}) AS n`,
    `INSERT INTO iqchains.exam (id, node, kind, due, state)
     SELECT gen_random_uuid(), id, 'asked', now(), 'waiting' FROM iqchains.node WHERE url LIKE '%.r${round}.example'`,
    `INSERT INTO iqchains.announcement (exam, subject, announced, test)
     SELECT exam.id, 's', json_build_object('node', json_build_object('url', url, 'protocol', 'chat', 'model', null),
       'suite', '${digest}', 'tiers', '${digest}')::text, 1
     FROM iqchains.exam JOIN iqchains.node ON node.id = exam.node WHERE url LIKE '%.r${round}.example'`,
  ]
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** Nodes whose certificates end over the next 90 days, with runs of every quarter before. */
function pastOf(nodes: number, runs: number): readonly string[] {
  const each = `generate_series(1, ${nodes}) AS n (n), generate_series(1, ${runs}) AS r (r)`
  return [
    `INSERT INTO iqchains.tiers VALUES ('d', 'tiers.json', '${starterTiersText().replaceAll("'", "''")}')`,
    `INSERT INTO iqchains.node (url, origin, region, header_references, concurrency, timeout_s, suite,
       suite_version, suite_digest, tiers, harness, keep, lead_days, covert_days)
     SELECT 'https://node-' || n || '.example', 'https://node-' || n || '.example', 'eu', '{}', 4, 120,
       'starter', 'starter 1.2.0', 'd', 'd', '0.1.0', true, 14, 45 FROM generate_series(1, ${nodes}) AS n`,
    `INSERT INTO iqchains.run (id, started, frozen, suite, attempt, finished, lease)
     SELECT 'run-' || n || '-' || r, '2026-01-01', '{}', 'starter', r, '2026-01-02', 3 FROM ${each}`,
    `INSERT INTO iqchains.place SELECT 'https://node-' || n || '.example', 'run-' || n || '-' || r FROM ${each}`,
    `INSERT INTO iqchains.exam (id, node, kind, due, state, run)
     SELECT gen_random_uuid(), n, 'renewal', now() - r * interval '30 days', 'signed', 'run-' || n || '-' || r
     FROM ${each}`,
    `INSERT INTO iqchains.report (run, node, digest, standing, score, valid_until, signed)
     SELECT 'run-' || n || '-' || r, n, 'd', 'certified', '72.00',
       now() + (n % 90 + 1) * interval '1 day' - (r - 1) * interval '30 days',
       now() - r * interval '30 days' FROM ${each}`,
    `INSERT INTO iqchains.sample (run, position, entry, attempts, record, stored)
     SELECT 'run-' || n || '-' || r, p, gen_random_uuid(), 1, '{}', now() - r * interval '30 days'
     FROM ${each}, generate_series(0, 2) AS p`,
    'ANALYZE',
  ]
}
