import { expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'

/** Names of the events that a command printed; that each fits the published schema `HomeHere` requires. */
async function eventsOf(home: HomeHere, args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await home.run([...args, '--json'])
  const lines = stdout.split('\n').filter((line) => line !== '')
  expect(lines.length, stderr).toBeGreaterThan(0)
  return lines.map((line) => JSON.parse(line).event)
}

it('every line of --json fits the published schema, whatever the command', async () => {
  using home = new HomeHere()
  await using node = await simulate({ skill: 0.7 })
  const certify = ['certify', node.url, '--api', 'chat', '--reports', home.reports]
  expect(await eventsOf(home, [...certify, '--dry-run'])).toEqual(['estimate'])
  expect(await eventsOf(home, certify)).toEqual(['started', 'report'])
  expect(await eventsOf(home, certify)).toEqual(['continued', 'report'])
  expect(await eventsOf(home, ['resume', '--reports', home.reports])).toEqual(['resumed', 'report'])
  const [run = ''] = home.published()
  expect(await eventsOf(home, ['verify', `${home.reports}/${run}`])).toEqual(['verified'])
  const shown = await eventsOf(home, ['show', '--wrong'])
  expect(new Set(shown)).toEqual(new Set(['run', 'sample']))
  expect(await eventsOf(home, ['compare', run, run])).toEqual(['comparison'])
  const examined = await eventsOf(home, ['doctor', node.url, '--chain', 'iq-text-70'])
  expect(new Set(examined)).toEqual(new Set(['finding', 'examined']))
  expect(await eventsOf(home, ['keys', 'show'])).toEqual(['key'])
})

it('lines about suites and tiers fit it, too', async () => {
  using home = new HomeHere()
  expect(new Set(await eventsOf(home, ['suites', 'list']))).toEqual(new Set(['suite']))
  expect(await eventsOf(home, ['suites', 'show', 'starter'])).toEqual(['suite'])
  expect(await eventsOf(home, ['suites', 'check', 'starter'])).toEqual(['checked'])
  expect(await eventsOf(home, ['suites', 'export', 'starter', home.path('out')])).toEqual([
    'exported',
  ])
  const items = ['--seed', 's', '--items', '50']
  expect(
    await eventsOf(home, ['suites', 'export', 'iq-text', home.path('fresh'), ...items]),
  ).toEqual(['exported'])
  expect(await eventsOf(home, ['tiers', 'check'])).toEqual(['tiers'])
  const population = ['--population', '62,9,50']
  expect(await eventsOf(home, ['tiers', 'simulate', ...population])).toEqual(['simulation'])
})
