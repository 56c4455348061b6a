/**
 * Prompts per second at 5 and 25 shots, start-up of the command, and the memory in which every
 * prompt of a million items is built (budgets: 20,000/s, 4,000/s, 120 ms, 200 MiB).
 *
 *   node bench/prompts.ts [--items 20000] [--large 1000000] [--rounds 5]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { loadSuite } from '../src/suite/index.ts'
import { writeLargeSuite } from './support/large-suite.ts'
import { summary } from './support/summary.ts'

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '20000' },
    large: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    /** In a process of its own: builds every prompt of the suite in this folder. */
    build: { type: 'string' },
  },
})
const rounds = Number(values.rounds)

if (values.build === undefined) measure()
else await buildEverything(values.build)

function measure(): void {
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-bench-'))
  for (const shots of [5, 25]) {
    const suite = writeLargeSuite(join(folder, `shots-${shots}`), Number(values.items), shots)
    const rates = repeat(() => built(suite).rate)
    console.log(`${String(shots).padStart(2)} shots        ${summary(rates)} prompts/s`)
  }
  const command = resolve(import.meta.dirname, '../bin/iqchains.js')
  const startUp = repeat(() => {
    const start = performance.now()
    spawnSync(process.execPath, [command, '--help'])
    return performance.now() - start
  })
  console.log(`--help          ${summary(startUp)} ms`)

  const large = writeLargeSuite(join(folder, 'large'), Number(values.large))
  const { seconds, mebibytes } = built(large)
  console.log(
    `${values.large} items   ${mebibytes.toFixed(0)} MiB at most, ${seconds.toFixed(1)} s`,
  )
  rmSync(folder, { recursive: true, force: true })
}

/** The first round warms up and does not count. */
function repeat(figure: () => number): number[] {
  figure()
  return Array.from({ length: rounds }, figure)
}

interface Built {
  readonly rate: number
  readonly seconds: number
  readonly mebibytes: number
}

function built(suite: string): Built {
  const { stdout } = spawnSync(process.execPath, [import.meta.filename, '--build', suite], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout)
}

async function buildEverything(folder: string): Promise<void> {
  // As bin/iqchains.js does.
  setFlagsFromString('--semi-space-growth-factor=1')
  const { tasks } = await loadSuite(folder)
  const start = performance.now()
  let prompts = 0
  for (const { task } of tasks) {
    for (let index = 0; index < task.size; index++) prompts += task.item(index).requests.length
  }
  const seconds = (performance.now() - start) / 1000
  const mebibytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ rate: prompts / seconds, seconds, mebibytes } satisfies Built))
}
