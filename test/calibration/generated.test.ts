import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  calibrate,
  equateSuite,
  loadCalibration,
  type PastScore,
  readScale,
  saveCalibration,
  saveScale,
} from '../../src/calibration/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { isGeneratedTask, loadSuite, type Suite } from '../../src/suite/index.ts'
import { planRun, SequentialTest, taskShares } from '../../src/verdict/index.ts'
import { starterTiers } from '../support/tiers.ts'

let folder = ''
let suite: Suite
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iqchains-calibration-'))
  cpSync(resolve('suites/iq-text'), folder, { recursive: true })
  suite = await loadSuite(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** How hard a kind of item is, from -2 to 2: the same for every node. */
function hardness(task: number, cell: number): number {
  return 4 * new Drbg(`${task}/${cell}`, 'hardness').float() - 2
}

/** What a node of some ability scores on the first items of a run. */
function* run(seed: string, ability: number, items: number): Generator<PastScore> {
  const random = new Drbg(seed, 'answers')
  for (const { position, task, item } of planRun(taskShares(suite), seed, undefined).steps()) {
    if (position >= items) return
    const generated = suite.tasks[task]?.task
    const cell = generated && isGeneratedTask(generated) ? generated.cellOf(item) : 0
    const right = 1 / (1 + Math.exp(-(1.5 * ability - 1.5 * hardness(task, cell))))
    yield { task, item, score: random.float() < right ? 1 : 0 }
  }
}

describe('the calibration of generated items', () => {
  it('has parameters for each family and level, learnt from runs that share no item', async () => {
    const abilities = Array.from({ length: 60 }, (_, at) => -1.5 + at / 20)
    const runs = abilities.map((ability, at) => [...run(`run ${at}`, ability, 300)])
    const calibration = calibrate(suite, runs)
    const [quantities] = calibration.tasks
    expect(quantities?.slopes).toHaveLength(36)
    const cells = calibration.tasks.flatMap(({ intercepts }, task) =>
      intercepts.map((intercept, cell) => [intercept, hardness(task, cell)] as const),
    )
    expect(correlation(cells)).toBeLessThan(-0.9)
    await saveCalibration(folder, calibration)
    const loaded = await loadCalibration(folder, suite)
    expect(loaded?.items.slopes).toHaveLength(cells.length)
    expect(loaded?.items.kinds).toHaveLength(6)
  })

  it('never decides: a test with it is right, and mostly sooner', async () => {
    const calibration = await loadCalibration(folder, suite)
    const chains = starterTiers().chains.filter(({ id }) => id === 'iq-text-55')
    for (const chain of chains) Object.assign(chain.decision, { maxRelays: 1600 })
    const relays = (items: typeof calibration, seed: string, ability: number) => {
      const tasks = taskShares(suite)
      const place = { attempt: 1, budget: 'epoch', raisedCap: null } as const
      const test = new SequentialTest({ chains, tasks, seed, ...place, items: items?.items })
      for (const answer of run(seed, ability, 1600)) {
        if (test.done) break
        test.take(answer)
      }
      const [chain] = chains
      return { asked: test.asked, decision: chain && test.evidenceFor(chain)?.decision }
    }
    const seeds = Array.from({ length: 24 }, (_, at) => `test ${at}`)
    const able = seeds.map((seed) => relays(calibration, seed, 0.9))
    const plain = seeds.map((seed) => relays(undefined, seed, 0.9))
    const unable = seeds.map((seed) => relays(calibration, seed, -0.6))
    expect(able.filter(({ decision }) => decision === 'certified').length).toBeGreaterThan(21)
    expect(unable.filter(({ decision }) => decision === 'certified').length).toBe(0)
    const total = (all: typeof able) => all.reduce((sum, { asked }) => sum + asked, 0)
    expect(total(able)).toBeLessThan(total(plain))
  })
})

describe('the scale of a suite', () => {
  const to = { name: 'open-llm', version: '1.0.0', digest: '1'.repeat(64), scale: 'Open LLM v1' }
  const anchors = [41, 48, 52, 57, 63, 66, 72, 80].map((score, at) => ({
    node: `http://node${at}.example`,
    score,
    reference: 0.9 * score + 4 + (at % 2),
  }))

  it('is kept beside the suite, and its version rises', async () => {
    const { name, version, digest } = suite
    const first = equateSuite({ name, version, digest }, to, anchors, await readScale(folder))
    await saveScale(folder, first)
    const second = equateSuite({ name, version, digest }, to, anchors, await readScale(folder))
    expect([first.version, second.version]).toEqual([1, 2])
    expect(await readScale(folder)).toEqual(first)
    expect((await loadSuite(folder)).digest).toBe(suite.digest)
  })

  it('asks for more anchors where they are few', () => {
    const { name, version, digest } = suite
    const few = () => equateSuite({ name, version, digest }, to, anchors.slice(1), undefined)
    expect(few).toThrow(/7 nodes were asked both, and 8 are needed/u)
  })
})

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / values.length
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))]
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + of(x - mx, y - my), 0)
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y))
}
