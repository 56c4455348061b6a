/**
 * A registry of many reports: adding, asking, building the site, serving. Budgets: of 100,000 reports a
 * question 20 ms, adding 50 ms, memory flat; 10,000 reports of 500 nodes built in 60 s; first byte 50 ms at
 * p95 with 50 readers; 300 MiB.
 *
 *   node --expose-gc bench/registry.ts [--verified 200] [--reports 100000] [--pages 10000] [--nodes 500]
 *
 * So many reports are verified as they are; then the index is filled with records like theirs, whose
 * objects are folders of the same files: signing and verifying 100,000 would measure Ed25519.
 */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { quantileSorted } from 'simple-statistics'
import { sha256Hex } from '../src/digest/index.ts'
import { buildSite, createApp, listen, Registry, sourcesOf } from '../src/registry/index.ts'
import { Objects, ReportIndex } from '../src/registry/store/index.ts'
import { policyAt, publish, soon, trust } from '../test/registry/building.ts'

const { values } = parseArgs({
  options: {
    verified: { type: 'string', default: '200' },
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
const at = new Date(soon)
const minute = 60_000
const month = 30 * 1440 * minute
const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
const heap = () => Math.round(process.memoryUsage().heapUsed / 1024 / 1024)
const mib = () => Math.round(process.memoryUsage.rss() / 1024 / 1024)

try {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`)
  const site = join(folder, 'pages')
  await adding(site, 'adding a report', 5)
  await fill(site, pages, true)
  await serving(site)
  await building(site)

  const large = join(folder, 'large')
  await adding(large, 'adding a report to an empty registry')
  globalThis.gc?.()
  const before = heap()
  await fill(large, reports, false)
  await adding(large, `adding one to ${reports} reports`)
  asking(large)
  globalThis.gc?.()
  console.log(`heap: ${before} MiB before there were ${reports} reports, ${heap()} MiB after`)
  rmSync(large, { recursive: true })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Verifies and adds reports as they come. */
async function adding(place: string, what: string, count = verified): Promise<void> {
  using registry = new Registry(place)
  const times: number[] = []
  let processor = 0
  for (let number = 0; number < count; number++) {
    const report = await publish(join(folder, 'reports'), {
      url: `https://new-${number % nodes}.example`,
      finished: new Date(at.getTime() - (number + registry.size) * minute).toISOString(),
    })
    const [source] = await sourcesOf(report)
    const [began, before] = [performance.now(), process.cpuUsage()]
    if (source !== undefined) await registry.add(source, policyAt(soon))
    times.push(performance.now() - began)
    processor += cpuSince(before)
  }
  tell(`${what} (${(processor / count).toFixed(1)} ms of processor)`, times)
}

/** Fills the index with records like the one that is there, and the objects with its files. */
async function fill(place: string, count: number, withObjects: boolean): Promise<void> {
  using registry = new Registry(place)
  using index = new ReportIndex(place)
  const objects = new Objects(place)
  const [first] = registry.reports()
  if (first === undefined) throw new Error('no report to begin with')
  const checked = registry.checksOf(first.digest)
  const from = objects.folderOf(first.digest)
  const record = (number: number) => {
    const digest = sha256Hex(`report ${number}`)
    const node = sha256Hex(`node ${number % nodes}`)
    const evaluatedAt = new Date(at.getTime() - (count - number) * minute).toISOString()
    const value = (40 + ((number * 7919) % 5000) / 100).toFixed(2)
    const score = first.score && { ...first.score, value }
    const url = `https://node-${number % nodes}.example`
    const facts = { ...first.facts, evaluatedAt, node: { ...first.facts.node, digest: node } }
    const subject = `${node} ${facts.suite.digest} ${facts.tiers}`
    const own = { ...first.node, digest: node, url }
    if (withObjects) {
      mkdirSync(objects.folderOf(digest), { recursive: true })
      for (const name of readdirSync(from)) {
        linkSync(join(from, name), join(objects.folderOf(digest), name))
      }
    }
    return [{ ...first, digest, subject, node: own, score, facts }, checked] as const
  }
  function* made() {
    for (let number = 0; number < count; number++) yield record(number)
  }
  const began = performance.now()
  await index.replace(made(), [], undefined)
  console.log(`index of ${count} reports: ${seconds(began)} s to write`)
}

function asking(place: string): void {
  using registry = new Registry(place)
  const node = sha256Hex('node 7')
  const questions: readonly (readonly [string, (at: Date) => unknown])[] = [
    ['who may serve a chain', (now) => registry.nodesOf('A200', trust, now)],
    [
      'the same, a month ago',
      (now) => registry.nodesOf('A200', trust, new Date(now.getTime() - month)),
    ],
    ['all chains', (now) => registry.chains(trust, now)],
    ['one node', (now) => registry.standingsOf(node, trust, now)],
    ['one report', () => registry.report(sha256Hex('report 77'))],
  ]
  for (const [what, ask] of questions) {
    const before = process.cpuUsage()
    const times = Array.from({ length: 20 }, (_, round) => {
      const began = performance.now()
      ask(new Date(at.getTime() + round))
      return performance.now() - began
    })
    const each = cpuSince(before) / 20
    tell(`${what} (${each.toFixed(1)} ms of processor)`, times)
  }
}

async function building(place: string): Promise<void> {
  using registry = new Registry(place)
  const began = performance.now()
  const before = process.cpuUsage()
  const site = join(folder, 'site')
  const { files } = await buildSite({ registry, trust, at }, site, undefined)
  const processor = (cpuSince(before) / 1000).toFixed(1)
  console.log(
    `site of ${files} files: ${seconds(began)} s (${processor} s of processor); memory ${mib()} MiB`,
  )
  rmSync(site, { recursive: true })
}

async function serving(place: string): Promise<void> {
  using registry = new Registry(place)
  globalThis.gc?.()
  const now = () => at.getTime() + performance.now()
  const parts = { registry, trust, version: 'bench', now, receiving: undefined }
  const app = createApp({ ...parts, log: () => undefined })
  const server = await listen(app, '127.0.0.1', 0)
  const [report] = registry.reports()
  const pages = [
    '/',
    '/chains/A200.html',
    '/nodes/index.html',
    `/nodes/${report?.node.digest}.html`,
    '/dao.html',
    `/reports/${report?.digest}.html`,
    '/v1/chains',
    '/v1/chains/A200/nodes',
    `/v1/nodes/${report?.node.digest}`,
    '/feeds/A200.atom',
  ]
  const times = new Map<string, number[]>(pages.map((page) => [page, []]))
  let highest = 0
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      for (let round = 0; round < 40; round++) {
        const page = pages[(reader + round) % pages.length] ?? '/'
        await new Promise((wait) => setTimeout(wait, 50 + ((reader * 37) % 50)))
        const asked = performance.now()
        const reply = await fetch(server.url + page)
        times.get(page)?.push(performance.now() - asked)
        await reply.arrayBuffer()
        highest = Math.max(highest, mib())
      }
    }),
  )
  await server.close()
  tell(`first byte with ${readers} readers, every page`, [...times.values()].flat())
  for (const [page, own] of times) tell(`  ${page.slice(0, 40)}`, own)
  console.log(`memory while serving: ${highest} MiB at most`)
}

/** Milliseconds of processor time, which other processes do not stretch. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1)
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [p50, p95] = [quantileSorted(sorted, 0.5), quantileSorted(sorted, 0.95)]
  console.log(`${what}: median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`)
}
