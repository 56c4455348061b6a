import { expect, it } from 'vitest'
import { Home } from '../support/command.ts'
import { simulate } from '../support/node.ts'

it('a run that is not decided at its deadline says so, exits 4 and can be resumed', async () => {
  await using node = await simulate({ skill: 0.62, latencyMs: 40 })
  using home = new Home()
  const reports = ['--reports', home.reports]
  const args = ['certify', node.url, '--api', 'chat', '--concurrency', '2', '--limit', '30']
  const first = await home.run([...args, ...reports, '--deadline', '0.02'])
  expect(first.code, first.stderr).toBe(4)
  const [, run = ''] = /run (\S+) is not decided within 0\.02 minutes/u.exec(first.stderr) ?? []
  const resume = `iqchains resume --runs ${home.runs} --reports ${home.reports} --keys ${home.keys} ${run}`
  expect(first.stderr.split(resume), first.stderr).toHaveLength(2)
  const asked = node.asked.size
  expect(asked).toBeGreaterThan(2)
  expect(asked).toBeLessThan(150)
  const resumed = await home.run(['resume', run, ...reports, '--deadline', '10'])
  expect(resumed.code, resumed.stderr).toBe(0)
  expect([...node.asked.values()].every((count) => count === 1)).toBe(true)
})

it('a deadline of no time, or of months, is refused', async () => {
  using home = new Home()
  for (const deadline of ['0', '-1', 'soon', '99999']) {
    const { code, stderr } = await home.run(['certify', 'http://n', '--deadline', deadline])
    expect(code).toBe(2)
    expect(stderr).toContain('minutes are expected')
  }
})
