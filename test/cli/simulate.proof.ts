import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'
import { Recorder } from '../support/past-runs.ts'
import { describeReference, reference } from '../support/reference.ts'

const leaderboards = reference('data/leaderboards')

describe('tiers simulate', () => {
  it('shows a simulated population in text, SVG and HTML', async () => {
    using home = new HomeHere()
    const [svg, html] = [home.path('plot.svg'), home.path('page.html')]
    const args = ['tiers', 'simulate', '--population', '62,9,300', '--thresholds', '50,65']
    const shown = await home.run([...args, '--svg', svg, '--html', html])
    expect(shown.code, shown.stderr).toBe(0)
    expect(shown.stdout).toMatch(/^ {4}65 -+ tier$/mu)
    expect(shown.stdout).toMatch(/^>= 65 +\d+ +\d+ +\d+\.\d % /mu)
    expect(shown.stdout).toMatch(/nodes change their tier against today's\nnode /u)
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/su)
    expect(readFileSync(html, 'utf8')).toMatch(/prefers-color-scheme: dark/u)
  })

  it('takes the names of strangers as text', async () => {
    using home = new HomeHere()
    const html = home.path('page.html')
    const scores = home.path('scores.csv')
    writeFileSync(scores, 'Model,Average\n<script>alert(1)</script>,60\n')
    const args = ['--rule', 'full', '--thresholds', '50,58', '--html', html]
    const { code, stderr } = await home.run(['tiers', 'simulate', '--scores', scores, ...args])
    expect(code, stderr).toBe(0)
    expect(readFileSync(html, 'utf8')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(readFileSync(html, 'utf8')).not.toMatch(/<script/u)
  })

  it('takes the latest score of each node from published reports', async () => {
    using home = new HomeHere()
    const recorder = await Recorder.open(home)
    await recorder.record({ skill: 0.5, url: 'http://a.example' })
    const { report } = await recorder.record({ skill: 0.9, url: 'http://a.example', seed: 'later' })
    const args = ['tiers', 'simulate', '--reports', home.reports, '--json', '--thresholds', '95']
    const { code, stdout, stderr } = await home.run(args)
    expect(code, stderr).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      event: 'simulation',
      nodes: 1,
      changes: [{ name: 'http://a.example', score: Number(report.composite?.value), today: 70 }],
    })
  })

  it('wants exactly one population', async () => {
    using home = new HomeHere()
    const { code, stderr } = await home.run(['tiers', 'simulate'])
    expect(stderr).toMatch(/^error USAGE: 0 populations are named, not one/mu)
    expect(code).toBe(2)
  })
})

describeReference('data/leaderboards', 'real leaderboards', () => {
  it.each([
    ['v2_open_llm_leaderboard_compact.csv', ['--column', 'Average ⬆️'], 3827],
    ['ryoungj_base_llm_benchmark_eval.csv', ['--column', 'MMLU'], 148],
  ])('%s lands in tiers', async (file, columns, count) => {
    using home = new HomeHere()
    const scores = ['--scores', resolve(leaderboards, file), ...columns]
    const { code, stdout, stderr } = await home.run([
      'tiers',
      'simulate',
      ...scores,
      '--json',
      '--rule',
      'full',
    ])
    expect(code, stderr).toBe(0)
    const { nodes, tiers, untiered } = JSON.parse(stdout)
    expect(nodes).toBe(count)
    const landed = tiers.reduce((sum: number, { land }: { land: number }) => sum + land, untiered)
    expect(landed).toBeCloseTo(count, 3)
  })

  it('over-claims by evidence stay below alpha on the distribution of real models', async () => {
    using home = new HomeHere()
    const scores = resolve(leaderboards, 'v1_open_llm_leaderboard_metabench.csv')
    const args = ['tiers', 'simulate', '--scores', scores, '--column', 'avg', '--json']
    const { stdout } = await home.run(args)
    for (const { overClaimBelowZone } of JSON.parse(stdout).tiers) {
      expect(overClaimBelowZone.nodes).toBeGreaterThan(1000)
      expect(overClaimBelowZone.share).toBeLessThan(0.05)
    }
  })
})
