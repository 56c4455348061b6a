import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HomeHere } from '../support/command-here.ts'
import { Recorder } from '../support/past-runs.ts'

describe('compare', () => {
  it('shows which of two nodes is better, from journals and from report folders alike', async () => {
    using home = new HomeHere()
    const recorder = await Recorder.open(home)
    const good = await recorder.record({ skill: 0.7, url: 'http://good.example' })
    const weak = await recorder.record({ skill: 0.5, url: 'http://weak.example' })
    const fromRuns = await home.run(['compare', good.id, weak.id])
    expect(fromRuns.code, fromRuns.stderr).toBe(0)
    expect(fromRuns.stdout).toMatch(/^A {7}http:\/\/good\.example, run /mu)
    expect(fromRuns.stdout).toMatch(/^composite +\d+ +\d+ +0 +\+\d+\.\d\d +\+\d+\.\d\d to \+/mu)
    expect(fromRuns.stdout).toMatch(/^A is better than B \(error at most 5 %\)$/mu)
    const fromReports = await home.run(['compare', good.folder, weak.folder])
    expect(fromReports.stdout).toBe(fromRuns.stdout)
    const reversed = await home.run(['compare', weak.id, good.folder])
    expect(reversed.stdout).toMatch(/^B is better than A/mu)
  })

  it('finds no difference between a run and itself, and says how sure that is', async () => {
    using home = new HomeHere()
    const recorder = await Recorder.open(home)
    const { id } = await recorder.record({ skill: 0.7 })
    const { code, stdout } = await home.run(['compare', id, id, '--json'])
    expect(code).toBe(0)
    const { composite, pValue, discordant, tasks } = JSON.parse(stdout)
    expect(composite.value).toBeCloseTo(0, 9)
    expect(composite.interval.lower).toBeLessThan(0)
    expect(composite.interval.upper).toBeGreaterThan(0)
    expect(pValue).toBe(1)
    expect(discordant).toEqual({ onlyFirst: 0, onlySecond: 0 })
    expect(tasks).toHaveLength(5)
    const shown = await home.run(['compare', id, id])
    expect(shown.stdout).toMatch(/^no difference is shown$/mu)
  })

  it('refuses runs of different suites', async () => {
    using home = new HomeHere()
    const folder = home.path('suite')
    cpSync('suites/starter', folder, { recursive: true })
    const one = await (await Recorder.open(home)).record({ skill: 0.7 })
    appendFileSync(join(folder, 'logic.yaml'), '\n# another suite\n')
    const other = await (await Recorder.open(home, folder)).record({ skill: 0.7, seed: 'other' })
    const { code, stderr } = await home.run(['compare', one.folder, other.folder])
    expect(stderr).toMatch(/^error USAGE: run .* was asked starter \S+ .*: they do not compare/mu)
    expect(code).toBe(2)
  })
})
