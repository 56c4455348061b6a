import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { familiesOf } from '../../src/history/families.ts'
import { readComparedRun } from '../../src/history/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { Home } from '../support/command.ts'
import { Recorder } from '../support/past-runs.ts'

let home: Home
beforeEach(() => {
  home = new Home()
})
afterEach(() => home[Symbol.dispose]())

const place = { task: 0, item: 3 }

describe('a run that is compared', () => {
  it('tells its seed and the families of its items where they were made for it', async () => {
    const recorder = await Recorder.open(home, 'suites/iq-text', 'tiers.json')
    const { id, folder } = await recorder.record({ skill: 0.7, seed: 'own', items: 12 })
    const family = familiesOf(await loadSuite('suites/iq-text'))(place)
    expect(family).toEqual(expect.any(String))
    for (const from of [id, folder]) {
      const { itemSeed, familyOf, samples } = await readComparedRun(from, home.runs)
      expect([itemSeed, familyOf?.(place), samples.length]).toEqual(['own', family, 12])
    }
    const path = join(folder, 'report.json')
    const report = JSON.parse(readFileSync(path, 'utf8'))
    for (const change of [
      { digest: 'f'.repeat(64) },
      { name: 'no-such-suite' },
      { name: '../suites/iq-text' },
    ]) {
      writeFileSync(path, JSON.stringify({ ...report, suite: { ...report.suite, ...change } }))
      const { itemSeed, familyOf } = await readComparedRun(folder, home.runs)
      expect([itemSeed, familyOf], JSON.stringify(change)).toEqual(['own', undefined])
    }
  })

  it('tells neither where every run is asked the same items', async () => {
    const recorder = await Recorder.open(home)
    const { id, folder } = await recorder.record({ skill: 0.7 })
    for (const from of [id, folder]) {
      const run = await readComparedRun(from, home.runs)
      expect([run.itemSeed, run.familyOf]).toEqual([null, undefined])
    }
    const families = familiesOf(await loadSuite('suites/starter'))
    expect([families(place), families({ task: 99, item: 0 })]).toEqual([undefined, undefined])
  })
})
