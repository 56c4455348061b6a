/**
 * What looking at pictures takes: time for each on one core, by task; whether the main thread goes on meanwhile;
 * memory over a run of 400.
 *
 *   node bench/scorer.ts [--pictures 400] [--threads 2]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { PictureRequest } from '../src/item/index.ts'
import { openScorer } from '../src/scorer/index.ts'

const { values } = parseArgs({
  options: {
    pictures: { type: 'string', default: '400' },
    threads: { type: 'string', default: '2' },
    /** Where the pictures are drawn, by a process of its own: drawing takes memory too. */
    draw: { type: 'string' },
  },
})
/** Different pictures of a task; drawing more takes longer than looking at them. */
const drawn = 4

interface Asked {
  readonly task: string
  readonly file: string
  readonly request: PictureRequest
}

if (values.draw !== undefined) {
  await draw(values.draw)
  process.exit()
}
const folder = mkdtempSync(join(tmpdir(), 'iqchains-scorer-'))
execFileSync(process.execPath, [import.meta.filename, '--draw', folder])
const asked = (JSON.parse(readFileSync(join(folder, 'asked.json'), 'utf8')) as Asked[]).map(
  ({ file, ...rest }) => ({ ...rest, bytes: readFileSync(join(folder, file)) }),
)
rmSync(folder, { recursive: true })

async function draw(into: string): Promise<void> {
  const { drawAnswer } = await import('../src/artist/index.ts')
  const { writePng } = await import('../src/picture/index.ts')
  const { Chance, isPictureTask, loadSuite } = await import('../src/suite/index.ts')
  const suite = await loadSuite('iq-image')
  const all: Asked[] = []
  for (const { task } of suite.tasks) {
    if (!isPictureTask(task)) continue
    for (let at = 0; at < drawn; at++) {
      const item = task.item(at)
      const file = `${task.name}-${at}.png`
      const pixels = drawAnswer(item, 'right', new Chance('bench', item.placed.id))
      writeFileSync(join(into, file), writePng(pixels))
      all.push({ task: task.name, file, request: item.requests[0] })
    }
  }
  writeFileSync(join(into, 'asked.json'), JSON.stringify(all))
}

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
