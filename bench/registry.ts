/**
 * A registry of many reports: adding, asking, building the site, serving (budgets: a question 20 ms, adding
 * 50 ms, 10,000 reports built in 60 s, first byte 50 ms at p95 with 50 readers, 300 MiB).
 *
 *   node bench/registry.ts [--reports 1000] [--nodes 100]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { quantileSorted } from 'simple-statistics'
import { buildSite, createApp, listen, Registry, sourcesOf } from '../src/registry/index.ts'
import { policyAt, publish, soon, trust } from '../test/registry/building.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '1000' },
    nodes: { type: 'string', default: '100' },
  },
})
const [reports, nodes] = [Number(values.reports), Number(values.nodes)]
const readers = 50
const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
using registry = new Registry(join(folder, 'registry'))
const at = new Date(soon)

const adding: number[] = []
for (let number = 0; number < reports; number++) {
  const place = await publish(join(folder, 'reports'), {
    url: `https://node-${number % nodes}.example`,
    finished: new Date(at.getTime() - (reports - number) * 60_000).toISOString(),
  })
  const [source] = await sourcesOf(place)
  const began = performance.now()
  if (source !== undefined) await registry.add(source, policyAt(soon))
  adding.push(performance.now() - began)
}
tell('adding a report', adding, 'ms')

const asking = Array.from({ length: 50 }, () => {
  const began = performance.now()
  registry.nodesOf('A200', trust, at)
  return performance.now() - began
})
tell(`who may serve a chain (${nodes} nodes)`, asking, 'ms')

const began = performance.now()
const { files } = await buildSite({ registry, trust, at }, join(folder, 'site'), undefined)
console.log(`site of ${files} files: ${((performance.now() - began) / 1000).toFixed(1)} s`)

const app = createApp({
  registry,
  trust,
  version: 'bench',
  now: () => at.getTime(),
  receiving: undefined,
  log: () => undefined,
})
const server = await listen(app, '127.0.0.1', 0)
const first: number[] = []
const [report] = registry.reports()
const paths = [
  '/',
  '/chains/A200.html',
  '/dao.html',
  `/reports/${report?.digest}.html`,
  '/v1/chains',
]
await Promise.all(
  Array.from({ length: readers }, async (_, reader) => {
    for (let round = 0; round < 10; round++) {
      const asked = performance.now()
      const reply = await fetch(server.url + paths[(reader + round) % paths.length])
      first.push(performance.now() - asked)
      await reply.arrayBuffer()
    }
  }),
)
await server.close()
tell(`first byte with ${readers} readers`, first, 'ms')
console.log(`memory: ${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MiB`)
rmSync(folder, { recursive: true })

function tell(what: string, times: readonly number[], unit: string): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [p50, p95] = [quantileSorted(sorted, 0.5), quantileSorted(sorted, 0.95)]
  console.log(`${what}: median ${p50.toFixed(1)} ${unit}, p95 ${p95.toFixed(1)} ${unit}`)
}
