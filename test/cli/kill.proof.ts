import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SimulatedNode } from '../../src/mock-node/index.ts'
import { type Report, readReport } from '../../src/report/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { Home } from '../support/command.ts'
import { simulate } from '../support/node.ts'
import { wholeSuiteTiers } from '../support/tiers.ts'

const concurrency = 8
const kills = 10

/** What must not depend on interruptions: everything but times, latencies and the run's name. */
function evidence(report: Report) {
  const { suite, tiers, tasks, composite, outcomes, verdicts } = report
  const decided = verdicts.map(
    ({ evidence: { p95Ms: _, firstTokenMs: __, ...numbers }, ...verdict }) => ({
      ...verdict,
      numbers,
    }),
  )
  return { suite, tiers, tasks, composite, outcomes, decided }
}

function certifyArgs(home: Home, url: string): readonly string[] {
  const files = ['--tiers', wholeSuiteTiers(home), '--reports', home.reports]
  const settings = ['--api', 'chat', '--seed', 's', '--concurrency', String(concurrency)]
  return ['certify', url, ...settings, ...files]
}

function reportOf(home: Home, stderr: string): Report {
  const id = /run (\S+): /u.exec(stderr)?.[1] ?? ''
  return readReport(readFileSync(join(home.reports, id, 'report.json')))
}

/** Runs a command and kills it after it has asked some items. */
async function runAndKill(
  home: Home,
  args: readonly string[],
  node: SimulatedNode,
  items: number,
): Promise<void> {
  const start = requests(node)
  const { child, finished } = home.start(args)
  while (requests(node) < start + items) await new Promise((later) => setTimeout(later, 2))
  child.kill('SIGKILL')
  const { signal, stderr } = await finished
  expect(signal, stderr).toBe('SIGKILL')
}

function requests({ asked }: SimulatedNode): number {
  return [...asked.values()].reduce((sum, count) => sum + count, 0)
}

it('kill -9 at ten moments of one run changes nothing and asks no stored item again', async () => {
  await using node = await simulate({ skill: 0.72, latencyMs: 20 })
  using home = new Home()
  const undisturbed = await home.run(certifyArgs(home, node.url))
  expect(undisturbed.code, undisturbed.stderr).toBe(0)
  const before = new Map(node.asked)

  using other = new Home()
  const random = new Drbg('kill moments', 'test')
  const go = ['resume', '--reports', other.reports]
  for (let kill = 0; kill < kills; kill++) {
    const args = kill === 0 ? certifyArgs(other, node.url) : go
    await runAndKill(other, args, node, 10 + random.integer(40))
  }
  const last = await other.run(go)
  expect(last.code, last.stderr).toBe(0)
  expect(evidence(reportOf(other, last.stderr))).toEqual(
    evidence(reportOf(home, undisturbed.stderr)),
  )

  // The undisturbed run tells how often a prompt is asked: the longest ones are counted first.
  const asked = [...node.asked].map(([prompt, count]) => {
    const once = before.get(prompt) ?? 0
    return { once, count: count - once }
  })
  const again = asked.reduce((sum, { once, count }) => sum + Math.max(0, count - once), 0)
  expect(asked.filter(({ count }) => count === 0)).toEqual([])
  expect(again, 'only answers in flight when a process was killed').toBeLessThanOrEqual(
    kills * concurrency,
  )
}, 120_000)
