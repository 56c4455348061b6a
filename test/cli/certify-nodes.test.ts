import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'

it('certifies a list: one table, one event for each node, the exit code of the worst', async () => {
  using home = new HomeHere()
  await using good = await simulate({ skill: 0.95 })
  await using bad = await simulate({ skill: 0.2 })
  writeFileSync(home.path('nodes.csv'), `endpoint\n${good.url}\n${bad.url}\n`)
  const args = ['certify', '--nodes', 'nodes.csv', '--api', 'chat', '--reports', home.reports]
  const first = await home.run([...args, '--json'])
  expect(first.code, first.stderr).toBe(3)
  const events = first.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const standings = events.map(({ node, standing }) => `${node.url} ${standing}`)
  expect(standings.sort()).toEqual([`${good.url} certified`, `${bad.url} denied`].sort())
  const again = await home.run(args)
  expect(again.stdout).toContain('certified, before')
  expect(again.stdout).toContain('2 nodes: 1 certified, 1 denied')

  const refused = await home.run([...args, '--key-file', 'key'])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('--key-file is for one node')
})
