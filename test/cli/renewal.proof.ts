import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Home } from '../support/command.ts'
import { simulate } from '../support/node.ts'
import { starterTiersText } from '../support/tiers.ts'

/** A tiers file whose chains stop undecided after few items. */
function cappedTiers(home: Home): string {
  const tiers = JSON.parse(starterTiersText())
  for (const { suite, decision } of tiers.chains) if (suite !== null) decision.maxRelays = 12
  const path = home.path('capped.json')
  writeFileSync(path, JSON.stringify(tiers))
  return path
}

/** The events of a command with `--json`, which ended with a code. */
async function told(home: Home, args: readonly string[], code: number) {
  const finished = await home.run([...args, '--json'])
  expect(finished.code, finished.stderr).toBe(code)
  const lines = finished.stdout.split('\n').filter((line) => line !== '')
  return { ...finished, events: lines.map((line) => JSON.parse(line)) }
}

it('a run goes on beyond its cap, its node is tested again, and runs are listed and pruned', async () => {
  using home = new Home()
  await using node = await simulate({ skill: 0.64 })
  const asking = ['--reports', home.reports, '--concurrency', '8']
  const certify = [
    'certify',
    node.url,
    '--api',
    'chat',
    '--seed',
    's',
    '--tiers',
    cappedTiers(home),
    ...asking,
  ]

  const capped = await home.run(certify)
  expect(capped.code, capped.stderr).toBe(4)
  const [, more = ''] = /^more {4}iqchains (.*?) {2}\(goes on/mu.exec(capped.stdout) ?? []
  const [run = ''] = home.published()
  expect(more).toMatch(new RegExp(`^resume .*${run} --max-relays 24$`, 'u'))
  const asked = node.asked.size
  const raised = await home.run([...more.split(' ').slice(0, -1), '600'])
  expect(raised.code, raised.stderr).toBe(0)
  expect(node.asked.size).toBeGreaterThan(asked)
  const repeated = [...node.asked.values()].filter((count) => count > 1)
  expect(repeated.length, 'only what is counted and probed beside the items').toBeLessThanOrEqual(8)
  const report = JSON.parse(readFileSync(join(home.reports, run, 'report.json'), 'utf8'))
  const verdicts = report.verdicts.map(({ verdict }: { verdict: string }) => verdict)
  expect(verdicts).toContain('certified')

  const again = await told(home, [...certify, '--again'], 4)
  expect(again.events[0]).toMatchObject({ event: 'started', attempt: 2, because: 'asked' })
  await told(home, [...certify, '--limit', '1'], 0)

  const gone = await told(home, ['runs', '--prune'], 0)
  const runs = gone.events.map(({ run: id, test, state, evidence, removed }) => ({
    ...{ id, test, state, evidence, removed },
  }))
  expect(runs.map(({ evidence, removed }) => [evidence, removed])).toEqual([
    ['none', true],
    ['counts', false],
    ['counts', false],
  ])
  expect(runs.at(-1)).toMatchObject({ id: run, test: 1, state: 'complete' })
  expect(gone.stderr).toContain('1 of 3 removed')
  const left = await home.run(['runs', '--node', new URL(node.url).host, '--latest', '1'])
  expect(left.stdout.trim().split('\n')).toHaveLength(2)
})
