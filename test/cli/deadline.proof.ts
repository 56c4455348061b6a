import { expect, it } from 'vitest'
import { serve } from '../node/server.ts'
import { Home } from '../support/command.ts'
import { simulate } from '../support/node.ts'

it('a run that is not decided at its deadline says so, exits 4 and can be resumed', async () => {
  await using node = await simulate({ skill: 0.62, latencyMs: 100 })
  using home = new Home()
  const reports = ['--reports', home.reports]
  const args = ['certify', node.url, '--api', 'chat', '--concurrency', '2', '--limit', '30']
  const first = await home.run([...args, ...reports, '--deadline', '0.05'])
  expect(first.code, first.stderr).toBe(4)
  const [, run = ''] = /run (\S+) is not decided within 0\.05 minutes/u.exec(first.stderr) ?? []
  const resume = `iqchains resume --runs ${home.runs} --reports ${home.reports} --keys ${home.keys} ${run}`
  expect(first.stderr.split(resume), first.stderr).toHaveLength(2)
  const asked = node.asked.size
  expect(asked).toBeGreaterThan(0)
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

it('a deadline ends relays that are in flight and what is found out before, each with what to do next', async () => {
  using home = new Home()
  const reply = JSON.stringify({
    choices: [{ message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1 },
  })
  // Answers what is short, and no item ever.
  await using hung = await serve((response, { body }) => {
    if (body.length < 400) response.setHeader('content-type', 'application/json').end(reply)
  })
  await using silent = await serve(() => {})
  const args = (url: string) => ['certify', url, '--limit', '2', '--deadline', '0.05']
  const [inFlight, before, examined] = await Promise.all([
    home.run([...args(hung.url), '--api', 'chat', '--no-stream']),
    home.run(args(silent.url)),
    home.run(['doctor', silent.url, '--deadline', '0.03']),
  ])
  expect([inFlight.code, before.code, examined.code], inFlight.stderr).toEqual([4, 4, 4])
  expect(inFlight.stderr).toMatch(
    /is not decided within 0\.05 minutes.*\n {2}next: iqchains resume /u,
  )
  expect(before.stderr).toMatch(/0\.05 minutes are over before an item was asked\n {2}next: /u)
  expect(examined.stderr).toMatch(/not examined within 0\.03 minutes\n {2}next: /u)
})
