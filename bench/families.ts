/**
 * Generates items over all families and levels on one core: items per second, growth of the memory,
 * and a digest of all of them to compare between machines and versions of Node.js.
 *
 *   node --expose-gc bench/families.ts [--items 100000]
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import {
  families,
  familiesOf,
  itemDigest,
  streamItem,
  streamOf,
} from '../src/suite/families/index.ts'

const { values } = parseArgs({ options: { items: { type: 'string', default: '100000' } } })
const count = Number(values.items)
const streams = [...new Set(families.map(({ task }) => task))].map((task) =>
  streamOf(familiesOf(task), undefined),
)
const hash = createHash('sha256')
const heap = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

const item = (at: number) =>
  streamItem(
    streams[at % streams.length] as (typeof streams)[number],
    'bench',
    Math.floor(at / streams.length),
  )
for (let at = 0; at < 2000; at += 1) item(at)
const before = heap()
const began = process.cpuUsage()
const started = performance.now()
for (let at = 0; at < count; at += 1) item(at)
const { user, system } = process.cpuUsage(began)
const seconds = (user + system) / 1e6
const clock = (performance.now() - started) / 1000
console.log(
  `${count} items in ${seconds.toFixed(2)} s of one core, ${clock.toFixed(2)} s by the clock (at most 5 s for 100,000)`,
)
console.log(`heap: ${before.toFixed(1)} MiB before, ${heap().toFixed(1)} MiB after`)
for (let at = 0; at < Math.min(count, 10_000); at += 1) hash.update(itemDigest(item(at)))
console.log(`digest of the first ${Math.min(count, 10_000)}: ${hash.digest('hex')}`)
console.log(`Node.js ${process.version}`)
