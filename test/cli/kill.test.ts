import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Report, readReport } from '../../src/attest/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { Home } from '../support/command.ts'
import { simulate } from '../support/node.ts'

const concurrency = 8

/** What must not depend on interruptions: everything but times, latencies and the run's name. */
function evidence(report: Report) {
  const { suite, tiers, tasks, composite, outcomes, verdicts } = report
  const decided = verdicts.map(({ evidence: { p95Ms: _, ...numbers }, ...verdict }) => ({
    ...verdict,
    numbers,
  }))
  return { suite, tiers, tasks, composite, outcomes, decided }
}

async function certifyWithoutStop(home: Home, url: string): Promise<Report> {
  const args = ['certify', url, '--api', 'chat', '--seed', 's', '--reports', home.reports]
  const { code, stderr } = await home.run([...args, '--concurrency', String(concurrency)])
  expect(code, stderr).toBe(0)
  return reportOf(home, stderr)
}

function reportOf(home: Home, stderr: string): Report {
  const id = /run (\S+): /u.exec(stderr)?.[1] ?? ''
  return readReport(readFileSync(join(home.reports, id, 'report.json')))
}

it('kill -9 at ten moments of one run changes nothing and asks no stored item again', async () => {
  await using node = await simulate({ skill: 0.72, latencyMs: 20 })
  using home = new Home()
  const undisturbed = await certifyWithoutStop(home, node.url)
  const before = new Map(node.asked)

  using other = new Home()
  const random = new Drbg('kill moments', 'test')
  const start = ['certify', node.url, '--api', 'chat', '--seed', 's', '--reports', other.reports]
  let args = [...start, '--concurrency', String(concurrency)]
  let kills = 0
  let last = ''
  for (;;) {
    const { child, finished } = other.start(args)
    const timer = setTimeout(() => child.kill('SIGKILL'), 450 + 250 * random.float())
    const { code, stderr } = kills < 10 ? await finished : (clearTimeout(timer), await finished)
    clearTimeout(timer)
    last = stderr
    if (code === 0) break
    expect(code, stderr).toBeNull()
    kills++
    // Killed before its journal was there, a run has nothing to go on with.
    args =
      stderr.includes(': going on') || stderr.includes(' asked of ')
        ? ['resume', '--reports', other.reports]
        : args
  }
  expect(kills).toBe(10)
  expect(evidence(reportOf(other, last))).toEqual(evidence(undisturbed))

  const asked = [...node.asked].map(([prompt, count]) => count - (before.get(prompt) ?? 0))
  const again = asked.filter((count) => count > 1).reduce((sum, count) => sum + count - 1, 0)
  expect(asked.filter((count) => count === 0)).toEqual([])
  expect(again, 'only answers in flight when a process was killed').toBeLessThanOrEqual(
    kills * concurrency,
  )
})
