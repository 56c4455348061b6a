/**
 * A registry of many reports: adding, asking, building the site, serving. Budgets: of 100,000 reports a
 * question 20 ms, adding 50 ms, memory flat; 10,000 reports of 500 nodes built in 60 s; first byte 50 ms at
 * p95 with 50 readers; the server 300 MiB.
 *
 *   npm run build && node --expose-gc bench/registry.ts [--verified 100] [--reports 100000] [--pages 10000] [--nodes 500]
 *
 * Some reports are verified as they are; then the index is filled with records like theirs, whose objects are
 * folders of the same files, with 60 to 400 answers: signing and verifying 100,000 would measure Ed25519.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { quantileSorted } from 'simple-statistics'
import { sha256Hex } from '../src/digest/index.ts'
import { type RegisteredReport, Registry } from '../src/registry/index.ts'
import { ReportIndex } from '../src/registry/store/index.ts'
import { addOne, fillRegistry, trustOfNow } from './support/many-reports.ts'
import { build, read, SpawnedServer } from './support/readers.ts'

const { values } = parseArgs({
  options: {
    verified: { type: 'string', default: '100' },
    reports: { type: 'string', default: '100000' },
    pages: { type: 'string', default: '10000' },
    nodes: { type: 'string', default: '500' },
  },
})
const [verified, reports, pages, nodes] = [
  Number(values.verified),
  Number(values.reports),
  Number(values.pages),
  Number(values.nodes),
]
const readers = 50
const day = 86_400_000
const chain = 'iq-text-55'
const trust = trustOfNow(Date.now())
const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
const heap = () => Math.round(process.memoryUsage().heapUsed / 1024 / 1024)

try {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
  if (pages > 0) {
    const site = join(folder, 'pages/registry')
    const heavy = await fillRegistry(site, { reports: pages, nodes, withFiles: true }, trust)
    await serving(site, heavy)
    await building(site)
  }
  if (reports > 0) {
    const large = join(folder, 'large/registry')
    await adding(large, 'adding a report to an empty registry')
    globalThis.gc?.()
    const before = heap()
    await fillRegistry(large, { reports, nodes, withFiles: false }, trust)
    await adding(large, `adding one to ${reports} reports`)
    await asking(large)
    globalThis.gc?.()
    console.log(`heap: ${before} MiB before there were ${reports} reports, ${heap()} MiB after`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Verifies and adds reports as they come. */
async function adding(place: string, what: string): Promise<void> {
  const times: number[] = []
  for (let number = 0; number < verified; number++) {
    const url = `https://new-${number % nodes}-${Math.random()}.example`
    times.push((await addOne(place, url, trust)).ms)
  }
  tell(what, times)
}

/**
 * Asks as those do who ask again and again, after a report was added, and about days of the past, of which
 * nothing is kept.
 */
async function asking(place: string): Promise<void> {
  using registry = new Registry(place)
  using other = new ReportIndex(place)
  const node = sha256Hex('node 7')
  const now = Date.now()
  const about = (days: number) => new Date(now - days * day)
  const change = (round: number) =>
    other.reject({ source: 'bench', digest: sha256Hex(`${round}`), check: 'none', reason: 'none' })
  const oneChain = (at: Date) => registry.nodesOf(chain, trust, at)
  const allChains = (at: Date) => registry.chains(trust, at)
  for (const round of Array(20).keys()) allChains(about(round / 7))
  await ask('who may serve a chain, asked again', (round) => oneChain(new Date(now + round)))
  await ask('all chains, asked again', (round) => allChains(new Date(now + round)))
  await ask('one chain after something was added', () => oneChain(new Date()), change)
  await ask('all chains after something was added', () => allChains(new Date()), change)
  await ask('one chain, on another day', (round) => oneChain(about(1 + round)))
  await ask('all chains, on another day', (round) => allChains(about(1.5 + round)))
  await ask('one node', (round) => registry.standingsOf(node, trust, new Date(now + round)))
  await ask('one report', () => registry.report(sha256Hex('report 77')))
}

async function ask(
  what: string,
  question: (round: number) => unknown,
  before: (round: number) => unknown = () => {},
): Promise<void> {
  const rounds = 60
  const times: number[] = []
  const processor: number[] = []
  for (let round = 0; round < rounds; round++) {
    await before(Math.random())
    const [cpu, began] = [process.cpuUsage(), performance.now()]
    question(round)
    times.push(performance.now() - began)
    processor.push(cpuSince(cpu))
  }
  tell(what, times)
  tell('  of processor, all threads', processor)
}

async function building(place: string): Promise<void> {
  const site = join(folder, 'site')
  const began = performance.now()
  const most = await build(place, trust, site)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
  const count = files.filter((entry) => entry.isFile()).length
  console.log(`site of ${count} files: ${seconds} s; memory ${most} MiB at most`)
  rmSync(site, { recursive: true })
}

async function serving(place: string, heavy: RegisteredReport): Promise<void> {
  await using server = await SpawnedServer.start(place, trust)
  await using bare = await SpawnedServer.bare()
  const node = (number: number) => sha256Hex(`node ${(number * 7) % nodes}`)
  const report = (number: number) => sha256Hex(`report ${(number * 7919) % pages}`)
  const hot = [
    ['chains', () => '/'],
    ['chain', () => `/chains/${chain}.html`],
    ['nodes', () => '/nodes/index.html'],
    ['thresholds', () => '/dao.html'],
    ['compare', () => '/compare.html'],
    ['chains as JSON', () => '/v1/chains'],
    ['nodes of a chain as JSON', () => `/v1/chains/${chain}/nodes`],
    ['feed', () => `/feeds/${chain}.atom`],
  ] as const
  const any = [
    ['any node', (number: number) => `/nodes/${node(number).slice(0, 16)}.html`],
    ['any node as JSON', (number: number) => `/v1/nodes/${node(number)}`],
    ['any report', (number: number) => `/reports/${report(number)}.html`],
    ['any answers', (number: number) => `/reports/${report(number)}-answers.html`],
    ['any report as JSON', (number: number) => `/v1/reports/${report(number)}`],
    ['any transcript', (number: number) => `/v1/reports/${report(number)}/transcript.jsonl`],
    ['answers of a large transcript', () => `/reports/${heavy.digest}-answers.html`],
  ] as const
  const nothing = [['a server that does nothing, beside it', () => bare.url]] as const
  const pagesOf =
    (kinds: readonly (readonly [string, (number: number) => string])[]) => (number: number) => {
      const [kind, path] = kinds[(number * 31 + 7) % kinds.length] ?? ['chains', () => '/']
      return { kind, path: path(number) }
    }
  // A program that just started compiles what it runs often.
  await read(server.url, 5, 50, 50, (number) => pagesOf([...hot, ...any])(number + 100_000))
  const looked = await read(server.url, readers, 40, 1000, pagesOf([...hot, ...any, ...nothing]))
  tell(
    `first byte, ${readers} readers who look at each page for a second`,
    [...looked.values()].flat(),
  )
  for (const [kind, own] of looked) tell(`  ${kind}`, own)
  console.log(
    `  ${server.processorMs} ms of processor, memory of the server: ${server.mostMib} MiB at most`,
  )
  const before = server.processorMs
  const asked = await read(server.url, readers, 200, 0, pagesOf(hot))
  tell(`first byte, ${readers} readers who ask without a rest`, [...asked.values()].flat())
  const each = (server.processorMs - before) / (readers * 200)
  console.log(
    `  ${each.toFixed(2)} ms of processor each; memory of the server: ${server.mostMib} MiB at most`,
  )
}

/** Milliseconds of processor time, which other processes do not stretch. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [p50, p95] = [quantileSorted(sorted, 0.5), quantileSorted(sorted, 0.95)]
  console.log(`${what}: median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`)
}
