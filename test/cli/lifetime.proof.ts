import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readReport } from '../../src/report/index.ts'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'
import { starterTiersFile } from '../support/tiers.ts'

/** Ids of the runs of a home; beside them lies the lock for beginning one. */
function runsOf(home: HomeHere): readonly string[] {
  return readdirSync(home.runs).filter((name) => !name.endsWith('.sqlite'))
}

function reportOf(home: HomeHere, id: string) {
  return readReport(readFileSync(join(home.reports, id, 'report.json')))
}

it('a node under another name goes on with its evidence: nothing is asked again', async () => {
  using home = new HomeHere()
  await using node = await simulate({ skill: 0.85 })
  const args = ['--api', 'chat', '--reports', home.reports]
  const first = await home.run(['certify', node.url, ...args])
  expect(first.code, first.stderr).toBe(0)
  const asked = node.asked.size
  const renamed = node.url.replace('127.0.0.1', 'localhost')
  const again = await home.run(['certify', renamed, ...args])
  expect(again.code, again.stderr).toBe(0)
  expect(again.stderr).toMatch(/complete since .*no item is asked again/u)
  expect(node.asked.size).toBe(asked)
  expect(runsOf(home)).toHaveLength(1)
})

it('an interrupted test goes on with `certify` and ends as an undisturbed one', async () => {
  await using node = await simulate({ skill: 0.72, latencyMs: 10 })
  const args = ['certify', node.url, '--api', 'chat', '--seed', 's']
  using undisturbed = new HomeHere()
  const whole = await undisturbed.run([...args, '--reports', undisturbed.reports])
  expect(whole.code, whole.stderr).toBe(0)

  using home = new HomeHere()
  const before = [...node.asked.values()].reduce((sum, count) => sum + count, 0)
  const { child, finished } = home.start([...args, '--reports', home.reports])
  const count = () => [...node.asked.values()].reduce((sum, count) => sum + count, 0)
  while (child.exitCode === null && count() < before + 40) {
    await new Promise((later) => setTimeout(later, 5))
  }
  child.kill('SIGINT')
  expect((await finished).code).toBe(130)
  const continued = await home.run([...args, '--reports', home.reports])
  expect(continued.code, continued.stderr).toBe(0)
  expect(continued.stderr).toMatch(/it goes on where it stopped/u)

  const [run = ''] = runsOf(home)
  const [other = ''] = runsOf(undisturbed)
  const evidence = (report: ReturnType<typeof reportOf>) =>
    report.verdicts.map(
      ({ chain, verdict, evidence: { p95Ms: _, firstTokenMs: __, ...numbers } }) => ({
        chain,
        verdict,
        ...numbers,
      }),
    )
  expect(evidence(reportOf(home, run))).toEqual(evidence(reportOf(undisturbed, other)))
})

it('a new pool is the second test of the node and takes stronger evidence', async () => {
  using home = new HomeHere()
  await using node = await simulate({ skill: 0.9 })
  const folder = home.path('suite')
  cpSync('suites/starter', folder, { recursive: true })
  const tiers = ['--tiers', starterTiersFile(home)]
  const where = ['--suite', folder, '--reports', home.reports]
  const args = ['certify', node.url, '--api', 'chat', ...where, ...tiers]
  expect((await home.run(args)).code).toBe(0)
  appendFileSync(join(folder, 'logic.yaml'), '\n# a new pool\n')
  const second = await home.run(args)
  expect(second.code, second.stderr).toBe(0)
  expect(second.stderr).toMatch(
    /test 2 of this node on starter in \d{4}-Q\d: it takes stronger evidence/u,
  )
  const needed = runsOf(home).map((id) =>
    Number(reportOf(home, id).verdicts[0]?.evidence['log10ForNeeded']),
  )
  expect(
    10 ** (Math.max(...needed) - Math.min(...needed)),
    'the first test of an epoch has 92 % of its alpha, the second 6/π² of the rest',
  ).toBeCloseTo(0.92 / ((0.08 * 6) / Math.PI ** 2), 2)
})
