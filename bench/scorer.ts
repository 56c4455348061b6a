/**
 * What looking at pictures takes: time for each on one core, by task; whether the main thread goes on meanwhile;
 * memory over a run of 400.
 *
 *   node bench/scorer.ts [--pictures 400] [--threads 2]
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { drawAnswer } from '../src/artist/index.ts'
import { writePng } from '../src/picture/index.ts'
import { openScorer } from '../src/scorer/index.ts'
import { Chance, isPictureTask, loadSuite } from '../src/suite/index.ts'

const { values } = parseArgs({
  options: {
    pictures: { type: 'string', default: '400' },
    threads: { type: 'string', default: '2' },
  },
})
/** Different pictures of a task; drawing more takes longer than looking at them. */
const drawn = 4
const suite = await loadSuite('iq-image')
const tasks = suite.tasks.flatMap(({ task }) => (isPictureTask(task) ? [task] : []))
const asked = tasks.flatMap((task) =>
  Array.from({ length: drawn }, (_, at) => {
    const item = task.item(at)
    const pixels = drawAnswer(item, 'right', new Chance('bench', item.placed.id))
    return { task: task.name, bytes: writePng(pixels), request: item.requests[0] }
  }),
)

const pictures = Number(values.pictures)
const scorer = openScorer(Number(values.threads))
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let most = 0
const start = performance.now()
let next = 0
await Promise.all(
  Array.from({ length: 8 }, async () => {
    while (next < pictures) {
      const one = asked[next++ % asked.length]
      if (one !== undefined) await scorer.look(one.bytes, one.request)
      most = Math.max(most, process.memoryUsage().rss)
    }
  }),
)
delay.disable()
const seconds = (performance.now() - start) / 1000
await scorer.close()
console.log(
  `${pictures} pictures by ${values.threads} threads in ${seconds.toFixed(1)} s, ${((seconds / pictures) * 1000).toFixed(0)} ms each`,
)
console.log(`resident at most ${(most / 2 ** 20).toFixed(0)} MiB`)
console.log(
  `the main thread was held up by ${(delay.percentile(99) / 1e6).toFixed(0)} ms at the 99th percentile, ${(delay.max / 1e6).toFixed(0)} ms at most`,
)

const alone = openScorer(1)
const [first] = asked
if (first !== undefined) await alone.look(first.bytes, first.request)
const letters = asked.find(({ task }) => task === 'lettering')
if (letters !== undefined) await alone.look(letters.bytes, letters.request)
const times = new Map<string, { wall: number; cpu: number }[]>()
for (const { task, bytes, request } of asked) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await alone.look(bytes, request)
  const { user, system } = process.cpuUsage(before)
  const all = times.get(task) ?? []
  times.set(task, [...all, { wall: performance.now() - start, cpu: (user + system) / 1000 }])
}
await alone.close()
for (const [task, all] of times) {
  const middle = (of: 'wall' | 'cpu') =>
    all
      .map((one) => one[of])
      .toSorted((a, b) => a - b)
      [all.length >> 1]?.toFixed(0)
  console.log(
    `${task.padEnd(14)} ${middle('cpu')} ms of processor, ${middle('wall')} ms by the clock`,
  )
}
