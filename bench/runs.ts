/**
 * How long `certify` takes to place a test among the runs of before: an empty folder against one with
 * 10,000 runs, with its index and without.
 *
 * node bench/runs.ts [runs]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadTiers } from '../src/chains/index.ts'
import { RunIndex } from '../src/history/index.ts'
import { lifetimeOf, sqliteStore, type TestSettings } from '../src/run/index.ts'
import { sealRun } from '../src/run/journal/sqlite/seals.ts'

const { path, text } = await loadTiers('tiers.json')

function settings(node: number) {
  return {
    node: {
      url: `https://node-${String(node).padStart(5, '0')}.example/v1`,
      protocol: 'chat',
      model: null,
    } as const,
    suite: {
      path: '/s',
      name: 'starter',
      version: '1.2.0',
      digest: 'aa',
      mode: 'repaired',
    } as const,
    tiers: { path, text },
    seed: 's',
    limit: null,
    addresses: [`192.0.2.${100 + (node % 150)}:${20_000 + node}`],
    attempt: 1,
    epoch: '2026-Q4',
    calibration: null,
    concurrency: 4,
    stream: false,
    timeoutMs: 1000,
    harness: { name: 'h', version: '1' },
  }
}

const started = '2026-11-22T00:00:00.000Z'
/** Ids and settings of all runs are of one length, so that a journal is a copy of the first with other bytes. */
const idOf = (run: number) => `20260101T000000Z-${String(run).padStart(6, '0')}`

function partsOf(run: number): readonly string[] {
  const [id, frozen] = [idOf(run), settings(run)]
  const [address = ''] = frozen.addresses
  return [id, frozen.node.url, address, sealRun(id, started, JSON.stringify(frozen))]
}

async function write(folder: string, count: number): Promise<void> {
  const frozen = JSON.stringify(settings(0))
  const first = await sqliteStore(folder).create({ id: idOf(0), started, frozen })
  await first.close()
  const journal = readFileSync(join(folder, idOf(0), 'journal.sqlite'))
  const places = partsOf(0).map((part) => placesOf(journal, part))
  for (let run = 1; run < count; run++) {
    for (const [at, part] of partsOf(run).entries()) {
      for (const place of places[at] ?? []) journal.write(part, place)
    }
    mkdirSync(join(folder, idOf(run)))
    writeFileSync(join(folder, idOf(run), 'journal.sqlite'), journal)
  }
}

function placesOf(journal: Buffer, part: string): readonly number[] {
  const found: number[] = []
  for (let at = journal.indexOf(part); at !== -1; at = journal.indexOf(part, at + 1)) found.push(at)
  if (found.length === 0) throw new Error(`in no one piece: ${part}`)
  return found
}

/** Wall time, and processor time of this process, which a busy machine does not change. */
async function place(where: string, wanted: TestSettings): Promise<{ ms: number; cpuMs: number }> {
  const start = performance.now()
  const before = process.cpuUsage()
  const store = sqliteStore(where)
  await store.alone(async () => {
    const index = await RunIndex.open(store)
    const past = await index.testsOf(wanted)
    lifetimeOf(wanted, past, { now: new Date(), again: false })
    index.close()
  })
  const { user, system } = process.cpuUsage(before)
  return {
    ms: Math.round(performance.now() - start),
    cpuMs: Math.round((user + system) / 1000),
  }
}

/** As `certify` begins: in a process of its own. */
function look(where: string): { ms: number; cpuMs: number } {
  const script = fileURLToPath(import.meta.url)
  const { stdout } = spawnSync(process.execPath, [script, 'look', where], { encoding: 'utf8' })
  return JSON.parse(stdout)
}

function medianOfFive(where: string) {
  const looks = Array.from({ length: 5 }, () => look(where))
  const [median = { ms: 0, cpuMs: 0 }] = looks.toSorted((a, b) => a.ms - b.ms).slice(2)
  return median
}

if (process.argv[2] === 'look') {
  console.log(JSON.stringify(await place(process.argv[3] ?? '', settings(7))))
} else {
  await measure(Number(process.argv[2] ?? 10_000))
}

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-runs-'))
  const empty = mkdtempSync(join(tmpdir(), 'iqchains-none-'))
  console.log(`writing ${count} runs ...`)
  await write(folder, count)
  look(empty)
  const made = look(folder)
  const none = medianOfFive(empty)
  const median = medianOfFive(folder)
  console.table({
    'empty folder, median of five looks': none,
    [`${count} runs, index is made`]: made,
    [`${count} runs, median of five looks`]: median,
  })
  console.log(`later than in an empty folder: ${median.ms - none.ms} ms`)
  process.exitCode = median.ms - none.ms <= 200 ? 0 : 1
  for (const one of [folder, empty]) rmSync(one, { recursive: true })
}
