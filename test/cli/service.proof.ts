import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'
import { simulate } from '../support/node.ts'
import { starterTiersText } from '../support/tiers.ts'

/** Tiers whose real-time chains allow so many milliseconds. */
function hastyTiers(home: HomeHere, service: Readonly<Record<string, number>>): string {
  const tiers = JSON.parse(starterTiersText())
  for (const chain of tiers.chains) {
    if (chain.service.class === 'realtime') Object.assign(chain.service, service)
  }
  const path = home.path('tiers.json')
  writeFileSync(path, JSON.stringify(tiers))
  return path
}

async function certify(home: HomeHere, url: string, tiers: string, ...more: readonly string[]) {
  const where = ['--reports', home.reports, '--tiers', tiers, '--concurrency', '24']
  const { stdout, stderr } = await home.run(['certify', url, '--json', ...where, ...more])
  const events = stdout.split('\n').filter((line) => line !== '')
  const found = events.map((line) => JSON.parse(line)).find(({ event }) => event === 'report')
  if (found === undefined) throw new Error(stderr)
  const verdicts = found.report.verdicts.map(
    ({ chain, verdict, reason }: Record<string, string>) => `${chain} ${verdict} ${reason}`,
  )
  return { report: found.report, verdicts, folder: found.folder }
}

describe('a node that is good but slow', () => {
  it('is certified for the batch chain, by the time of its first token', async () => {
    using home = new HomeHere()
    await using node = await simulate({ skill: 0.95, latencyMs: 150, tokenMs: 2 })
    const tiers = hastyTiers(home, { p95FirstTokenMs: 100, p95LatencyMs: 5000 })
    const { report, verdicts, folder } = await certify(home, node.url, tiers)
    expect(verdicts).toEqual([
      'iq-text-70 denied first-token-too-late',
      'iq-text-55 denied first-token-too-late',
      'iq-text-55-batch certified evidence-for',
      'iq-image-512 inconclusive chain-has-no-suite',
    ])
    const { firstToken, p95Ms, tokensPerSecond } = report.latency
    const asked = report.tasks.reduce((sum: number, task: { asked: number }) => sum + task.asked, 0)
    expect(report.settings.stream).toBe(true)
    expect(firstToken.streamed).toBe(asked)
    expect(firstToken.p50Ms).toBeGreaterThanOrEqual(150)
    expect(firstToken.p95Ms).toBeLessThanOrEqual(p95Ms)
    expect(Number(tokensPerSecond)).toBeGreaterThan(0)

    const verified = await home.run(['verify', folder, '--tiers', tiers])
    expect(verified.stdout).toContain('SELF-CERTIFIED')
  })

  it('that is fast enough with the first token but not with the last is not real-time either', async () => {
    using home = new HomeHere()
    await using node = await simulate({ skill: 0.95, tokenMs: 60 })
    const { verdicts } = await certify(home, node.url, hastyTiers(home, { p95LatencyMs: 100 }))
    expect(verdicts[0]).toBe('iq-text-70 denied too-slow')
    expect(verdicts[2]).toBe('iq-text-55-batch certified evidence-for')
  })
})

it('answers in one piece count their last token as the first', async () => {
  using home = new HomeHere()
  await using node = await simulate({ skill: 0.95, latencyMs: 20 })
  const { report } = await certify(home, node.url, hastyTiers(home, {}), '--no-stream')
  const { firstToken, p50Ms, p95Ms } = report.latency
  expect(report.settings.stream).toBe(false)
  expect(firstToken).toEqual({ p50Ms, p95Ms, streamed: 0 })
})

it('a suite too large for a chain is refused before an item is asked, and is no test of the node', async () => {
  using home = new HomeHere()
  await using node = await simulate({ skill: 0.95 })
  const tiers = JSON.parse(starterTiersText())
  for (const chain of tiers.chains) if (chain.limits) chain.limits.inputTokens = 60
  const path = home.path('narrow.json')
  writeFileSync(path, JSON.stringify(tiers))
  const args = ['certify', node.url, '--reports', home.reports]
  const refused = await home.run([...args, '--tiers', path])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toMatch(
    /^error CONFIG: starter .* is too large for iq-text-70: .* 60 are allowed$/mu,
  )
  expect(refused.stderr).not.toContain('iqchains resume')
  const next = await home.run(args)
  expect(next.code, next.stderr).toBe(0)
  expect(next.stderr).not.toContain('stronger evidence')
})
