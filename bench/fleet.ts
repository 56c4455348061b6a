/**
 * How fast a fleet is: relays a second with 1, 2 and 4 workers and how much of them is the database's; then
 * 10,000 nodes with 12 past runs each: `status`, and scheduling a day.
 *
 *   node bench/fleet.ts [--work | --large]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseTiers } from '../src/chains/index.ts'
import { addNodes, fleetStatus, initFleet, openFleet, scheduleDay } from '../src/fleet/index.ts'
import { serveMockNode } from '../src/mock-node/index.ts'
import { readRoster } from '../src/roster/index.ts'
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
if (part !== '--large') for (const workers of [1, 2, 4]) await work(workers)
if (part !== '--work') await large()

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
