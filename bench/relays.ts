/**
 * Relays that a verdict takes while a part of them fails, on a clock of its own: nothing is waited for.
 * Retries, control requests and probes count; the undisturbed number stands beside.
 *
 *   node bench/relays.ts [--runs 20] [--concurrency 4]
 */
import { parseArgs } from 'node:util'
import { mean } from 'simple-statistics'
import { answerBook } from '../src/mock-node/index.ts'
import type { Fault } from '../src/node/index.ts'
import { Drbg } from '../src/stats/index.ts'
import { loadSuite } from '../src/suite/index.ts'
import { runScripted } from '../test/support/scripted-run.ts'
import { starterTiers } from '../test/support/tiers.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    concurrency: { type: 'string', default: '4' },
  },
})
const concurrency = Number(values.concurrency)
const rates = [0, 0.01, 0.05, 0.12]
const skills = [0.97, 0.85, 0.72, 0.4]
const busy: Fault = { kind: 'status', status: 503, detail: 'busy' }

const suite = await loadSuite('suites/starter')
const tiers = starterTiers()
const book = answerBook(suite)

console.log(
  `${values.runs} runs each of the starter suite, ${concurrency} relays in flight at most`,
)
console.log('skill   relays per verdict at a fault rate of  0 %, 1 %, 5 %, 12 %    times the first')
for (const skill of skills) {
  const relays: number[] = []
  for (const rate of rates) {
    const counts: number[] = []
    for (let run = 0; run < Number(values.runs); run++)
      counts.push(await relaysOf(skill, rate, run))
    relays.push(mean(counts))
  }
  const shown = relays.map((count) => count.toFixed(0).padStart(5)).join('')
  const times = relays.map((count) => (count / (relays[0] ?? 1)).toFixed(2).padStart(6)).join('')
  console.log(`${skill.toFixed(2)}  ${shown}   ${times}`)
}

async function relaysOf(skill: number, rate: number, run: number): Promise<number> {
  const seed = `relays ${skill} ${run}`
  const chance = new Drbg(seed, `faults ${rate}`)
  const { node } = await runScripted({
    suite,
    tiers,
    concurrency,
    seed,
    script(prompt) {
      if (prompt !== 'Hello' && chance.float() < rate) return busy
      const entry = book.find(prompt)
      if (!entry) return 'Hi'
      const isRight = new Drbg(seed, prompt).float() < skill
      return isRight ? entry.right : (entry.wrong[0] ?? '')
    },
  })
  return node.asked.length + node.controls
}
