import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { certifyNodes } from '../../src/certify/index.ts'
import { parseTiers } from '../../src/chains/index.ts'
import { addNodes, initFleet, openFleet, signFinished } from '../../src/fleet/index.ts'
import {
  answerBook,
  type SimulatedNode,
  serveNode,
  skillResponder,
} from '../../src/mock-node/index.ts'
import { type Report, readReport } from '../../src/report/index.ts'
import { readRoster } from '../../src/roster/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { CuttingProxy } from '../support/cutting-proxy.ts'
import { TestFleet } from '../support/fleet.ts'
import { simulate } from '../support/node.ts'
import { hasPostgres, Postgres } from '../support/postgres.ts'
import { starterTiersText } from '../support/tiers.ts'

const origins = 55
/** So many of the origins have two models, which are two tests of one machine. */
const doubled = 5
const concurrency = 3
const workers = 3
const disturbances = 24

/** A node that counts its relays in flight. */
interface CountingNode extends SimulatedNode {
  readonly most: () => number
}

describe.skipIf(!hasPostgres)(
  '60 nodes, three workers that are killed and stopped, connections that are cut, a database that restarts',
  () => {
    it('end as on one undisturbed machine: every verdict, every report, no step twice', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'iqchains-chaos-'))
      await using server = await Postgres.start()
      const url = await server.create()
      using proxy = new CuttingProxy(join(server.folder, '.s.PGSQL.5432'))
      const crew: ChildProcess[] = []
      const nodes = await Promise.all(Array.from({ length: origins }, (_, at) => countingNode(at)))
      try {
        const list = writeList(folder, nodes)
        const tiers = parseTiers(Buffer.from(starterTiersText()), 'tiers.json')

        writeFileSync(join(folder, 'tiers.json'), starterTiersText())
        const key = join(folder, 'certifier.key.pem')
        const undisturbed = await certifyNodes({
          ...{ nodes: list, suite: 'starter', tiers: join(folder, 'tiers.json'), seed: 's', key },
          ...{
            concurrency,
            timeout: 2,
            runs: join(folder, 'runs'),
            reports: join(folder, 'alone'),
          },
          ...{ atOnce: 6, stream: true },
        })
        const alone = relaysOf(nodes)
        expect(undisturbed.map(({ end }) => end.kind)).toEqual(
          Array(origins + doubled).fill('tested'),
        )

        await initFleet({ url }, { heartbeatSeconds: 10, leaseSeconds: 4, retrySeconds: 1 })
        // Nobody cuts this connection: it is the test's own.
        const fleet = await openFleet({ url, connections: 4 }, 'ask')
        await addNodes(fleet.database, fleet.queue, await readRoster(list, tiers), {
          ...{ suite: await loadSuite('starter'), suitePath: 'starter', tiers, seed: 's' },
          ...{ region: 'eu', concurrency, timeoutSeconds: 2, keep: true, leadDays: 7 },
        })
        await fleet.close()

        const cut = url.replace(encodeURIComponent(server.folder), encodeURIComponent(proxy.folder))
        const log: string[] = []
        crew.push(...Array.from({ length: workers }, () => startWorker(cut, log)))
        const told = await disturb(crew, { cut, log, server, proxy, url })
        for (const worker of crew) worker.kill('SIGTERM')
        await Promise.all(crew.map(ended))

        const after = await openFleet({ url, connections: 4 }, 'ask')
        const { database } = after
        const query = async (sql: string) => (await database.query(sql)).rows
        const exams = await query(`SELECT state, code, message FROM iqchains.exam`)
        expect(exams.filter(({ state }) => state !== 'finished')).toEqual([])
        expect(exams).toHaveLength(origins + doubled)

        const twice = await query(
          'SELECT run, position FROM iqchains.sample GROUP BY run, position HAVING count(*) > 1',
        )
        expect(twice).toEqual([])
        const attempts = await query(`
        SELECT place.value, array_agg(run.attempt ORDER BY run.attempt) AS attempts
        FROM iqchains.run JOIN iqchains.place ON place.run = run.id AND place.value LIKE 'http%'
        GROUP BY place.value`)
        const gaps = attempts.filter(({ attempts: all }: { attempts: number[] }) =>
          all.some((attempt, at) => attempt !== at + 1),
        )
        expect(gaps, 'attempts of each machine: 1, 2, ... without gaps').toEqual([])

        const reports = join(folder, 'fleet')
        const count = await signFinished(database, { key, reports, holder: 'the test' })
        expect(count).toBe(origins + doubled)
        await after.close()

        const [one, other] = [evidenceIn(join(folder, 'alone')), evidenceIn(reports)]
        let compared = 0
        const differing: string[] = []
        for (const [node, expected] of one) {
          const found = other.get(node)
          // Which of two models of one machine was first is a matter of chance.
          if (found?.attempt !== expected.attempt) continue
          if (found.bytes !== expected.bytes)
            differing.push(`${node}: ${firstDifference(found.bytes, expected.bytes)}`)
          compared++
        }
        expect(differing).toEqual([])
        expect(compared).toBeGreaterThanOrEqual(origins - doubled)

        expect(Math.max(...nodes.map(({ most }) => most()))).toBeLessThanOrEqual(concurrency)
        const relays = relaysOf(nodes) - alone
        // What was in flight at each worker when it was disturbed may be asked again, and no more.
        const inFlight = disturbances * 4 * (concurrency + 4)
        expect(relays - alone).toBeLessThanOrEqual(inFlight)
        process.stderr.write(
          `${[...told, `${proxy.cuts} connections cut`, `${alone} relays undisturbed, ${relays} disturbed`, `${compared} reports equal byte for byte`].join('; ')}\n`,
        )
      } finally {
        for (const worker of crew) worker.kill('SIGKILL')
        await Promise.all(nodes.map((node) => node.close()))
        rmSync(folder, { recursive: true, force: true })
      }
    }, 900_000)
  },
)

describe.skipIf(!hasPostgres)('a turn whose workers die of it', () => {
  it('is given up by the queue, and the test is dead with the reason', async () => {
    await using server = await Postgres.start()
    await using fleet = await TestFleet.start(server)
    await using node = await simulate({ skill: 0.7, latencyMs: 500 })
    await fleet.add(['endpoint,api', `${node.url},chat`])
    const { database } = fleet.fleet
    // As if it had been tried five times before.
    await database.query('UPDATE iqchains_jobs.job SET retry_limit = 0')
    const log: string[] = []
    const worker = startWorker(fleet.url, log)
    while (node.asked.size < 3) await setTimeout(50)
    worker.kill('SIGKILL')
    await ended(worker)
    await using _other = await fleet.worker()
    const [exam] = await fleet.until(['dead', 'finished'], 60)
    expect(exam).toMatchObject({ state: 'dead', code: 'WORKER' })
  })
})

async function countingNode(at: number): Promise<CountingNode> {
  const book = answerBook(await loadSuite('starter'))
  const skilled = skillResponder(book, 0.3 + (0.65 * at) / origins, `node ${at}`)
  let [busy, most] = [0, 0]
  const responder = {
    ...skilled,
    async learn() {
      busy++
      most = Math.max(most, busy)
      await setTimeout(40)
      busy--
    },
  }
  const node = await serveNode({
    ...{ responder, port: 0, latencyMs: 0, tokenMs: 0, limits: undefined, seed: 's' },
    faults: { errorRate: 0, garbageRate: 0, slowBodyRate: 0 },
  })
  return { ...node, most: () => most }
}

function writeList(folder: string, nodes: readonly SimulatedNode[]): string {
  const path = join(folder, 'nodes.csv')
  const rows = nodes.flatMap(({ url }, at) =>
    at < doubled ? [`${url},a`, `${url},b`] : [`${url},a`],
  )
  writeFileSync(path, ['endpoint,model', ...rows].join('\n'))
  return path
}

function relaysOf(nodes: readonly SimulatedNode[]): number {
  return nodes.reduce((sum, { asked }) => sum + [...asked.values()].reduce((a, b) => a + b, 0), 0)
}

function startWorker(url: string, log: string[]): ChildProcess {
  const worker = spawn(process.execPath, ['test/support/fleet-worker.ts'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [worker.stdout, worker.stderr]) {
    stream?.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  }
  return worker
}

function ended(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((end) => child.once('exit', end))
}

interface Ground {
  readonly cut: string
  readonly url: string
  readonly log: string[]
  readonly server: Postgres
  readonly proxy: CuttingProxy
}

/** Disturbs the workers until every exam is done; tells what it did. */
async function disturb(crew: ChildProcess[], { cut, url, log, server, proxy }: Ground) {
  const random = new Drbg('disturbances', 'fleet')
  const done = { kills: 0, stops: 0, restarts: 0 }
  for (let step = 0; ; step++) {
    await setTimeout(500 + random.integer(1500))
    proxy.cut(random.integer(16))
    const left = await openExams(url)
    if (left === 0) break
    if (step > 600) throw new Error(`${left} exams are open: ${log.join('').slice(-3000)}`)
    const at = random.integer(crew.length)
    const worker = crew[at]
    if (worker === undefined || done.kills + done.stops + done.restarts >= disturbances) continue
    if (step === 8 || step === 20) {
      await server.stop(step === 8 ? 'SIGINT' : 'SIGQUIT')
      await setTimeout(1000)
      await server.run()
      done.restarts++
    } else if (random.integer(2) === 0) {
      worker.kill('SIGKILL')
      await ended(worker)
      crew[at] = startWorker(cut, log)
      done.kills++
    } else {
      worker.kill('SIGSTOP')
      void setTimeout(3000 + random.integer(12_000)).then(() => worker.kill('SIGCONT'))
      done.stops++
    }
  }
  return [`${done.kills} kills`, `${done.stops} stops`, `${done.restarts} restarts of the database`]
}

async function openExams(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT count(*)::int AS open FROM iqchains.exam WHERE state IN ('waiting', 'running')`,
    )
    return rows[0].open
  } finally {
    await client.end()
  }
}

/** What must not depend on what was disturbed, as bytes, by node and model: all but times and the run's name. */
function evidenceIn(folder: string) {
  return new Map(
    readdirSync(folder).map((name) => {
      const report = readReport(readFileSync(join(folder, name, 'report.json')))
      const { url, model } = report.node
      const transcript = join(folder, name, 'transcript.jsonl')
      const lines = existsSync(transcript) ? readFileSync(transcript, 'utf8').split('\n') : []
      const bytes = JSON.stringify([timeless(report), lines.map(timelessLine)])
      return [`${url} ${model}`, { attempt: report.settings.attempt, bytes }] as const
    }),
  )
}

/** Where two texts begin to differ, with what is there. */
function firstDifference(one: string, other: string): string {
  let at = 0
  while (one[at] === other[at]) at++
  return `${one.slice(Math.max(0, at - 40), at + 40)} | ${other.slice(at, at + 40)}`
}

function timeless(report: Report): unknown {
  return JSON.parse(JSON.stringify(report), (name, value) => (isTimely(name) ? undefined : value))
}

function timelessLine(line: string): unknown {
  if (line === '') return null
  return JSON.parse(line, (name, value) => (isTimely(name) ? undefined : value))
}

/** Names of fields that tell times or relays: what was in flight when a worker stopped is asked again. */
function isTimely(name: string): boolean {
  return timely.has(name) || /Ms$|PerSecond$/u.test(name)
}

const timely: ReadonlySet<string> = new Set([
  ...[
    'run',
    'answered',
    'attempts',
    'times',
    'pace',
    'latency',
    'service',
    'relays',
    'started',
    'finished',
    'transcript',
  ],
])
