import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { estimateNodes } from '../../src/certify/index.ts'
import { loadTiers } from '../../src/chains/index.ts'
import { nodesEstimateText } from '../../src/cli/render/nodes-estimate.ts'
import { readRoster } from '../../src/roster/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { AnnouncedRuns } from '../support/announced.ts'
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

it('announces each run of a list in one log, draws it with the nonces given, and records it', async () => {
  using home = new HomeHere()
  await using one = await simulate({ skill: 0.95 })
  await using other = await simulate({ skill: 0.95 })
  const { log, vkey } = await AnnouncedRuns.begin(home)
  writeFileSync(home.path('nodes.csv'), `endpoint\n${one.url}\n${other.url}\n`)
  const args = [
    ...['certify', '--nodes', 'nodes.csv', '--api', 'chat', '--reports', home.reports],
    ...['--log', log, '--nonce-from', join(home.keys, 'witness.pub.pem')],
  ]
  const waiting = await home.run(args)
  expect(waiting.code, waiting.stderr).toBe(4)
  expect(waiting.stdout).toContain('the run is announced as entry 1 of the log; a nonce is missing')
  const nonces: string[] = []
  for (const index of [0, 1]) {
    const asked = ['log', 'nonce', String(index), '--log', log, '--vkey', vkey]
    const path = home.path(`nonce-${index}.json`)
    writeFileSync(path, (await home.run([...asked, '--name', 'witness'])).stdout)
    nonces.push('--nonce', path)
  }
  const drawn = await home.run([...args, ...nonces])
  expect(drawn.code, drawn.stdout + drawn.stderr).toBe(0)
  expect(readFileSync(join(log, 'checkpoint'), 'utf8').split('\n')[1], 'entries').toBe('4')
  const [run = ''] = home.published()
  const { draw } = JSON.parse(readFileSync(join(home.reports, run, 'report.json'), 'utf8'))
  expect(draw.kind).toBe('drawn')

  const [suite, tiers] = [await loadSuite('starter'), await loadTiers(home.path('tiers.json'))]
  const listed = await readRoster(home.path('nodes.csv'), tiers)
  const promptTokens = { total: 1, longest: 1, method: 'any' }
  const expected = { items: 5, relays: 5, worstRelays: 15, promptTokens, completionTokens: 1 }
  const about = { suite, tiers, expected: { ...expected, chains: [] }, usdPerPokt: undefined }
  const where = { runs: home.runs, reports: home.reports }
  const left = await estimateNodes(listed, { ...about, ...where, again: false })
  expect(nodesEstimateText(left)).toMatch(/^0 of 2 nodes +0-0 +0 /mu)
  expect((await estimateNodes(listed, { ...about, ...where, again: true })).sum.worst).toEqual({
    ...{ relays: 30, usd: null, pokt: null },
  })
})

it('says what a list would take, node by node and in sum, and sends nothing', async () => {
  using home = new HomeHere()
  writeFileSync(
    home.path('nodes.csv'),
    'endpoint,chain\nhttp://127.0.0.1:9,iq-text-55\nhttp://127.0.0.1:19,iq-text-70\nhttp://127.0.0.1:29,\n',
  )
  const args = ['certify', '--nodes', 'nodes.csv', '--dry-run', '--pokt-usd', '0.02']
  const { stdout, code, stderr } = await home.run([...args, '--json'])
  expect(code, stderr).toBe(0)
  const [expected, told] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const [named, unpriced, any] = told.nodes.map(({ forecast }: { forecast: unknown }) => forecast)
  const [, plan] = expected.chains
  expect(named.worst).toEqual({ relays: plan.worst.relays, usd: plan.worst.usd, pokt: '45.000000' })
  const met = plan.skills.map(({ relays }: { relays: number }) => relays)
  expect([named.least.relays, named.most.relays]).toEqual([Math.min(...met), Math.max(...met)])
  expect(unpriced.worst, 'no price is known').toMatchObject({ relays: 1200, usd: null, pokt: null })
  expect(any, 'the highest price of the chains that are decided').toEqual(named)
  expect(told.sum.worst).toEqual({ relays: 3600, usd: null, pokt: null })
  const node = { endpoint: 'http://n', chain: 'iq-text-55', place: 'nodes.csv:2', headers: [] }
  const forecast = { least: named.least, most: named.most, worst: named.worst }
  const shown = nodesEstimateText({
    nodes: [{ node: { ...node, origin: 'http://n' }, forecast }],
    sum: forecast,
  })
  expect(shown).toMatch(
    /^http:\/\/n +iq-text-55 +\d+-\d+ +1200 +[\d.]+-[\d.]+ +0\.90 +45\.000000$/mu,
  )
  expect(shown).toMatch(/^1 of 1 node /mu)
})
