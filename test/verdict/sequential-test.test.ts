import { describe, expect, it } from 'vitest'
import type { Chain } from '../../src/chains/index.ts'
import { alphaOfTest, CorrectedTest, CutTest, correctionFor, draws } from '../../src/stats/index.ts'
import { planRun, SequentialTest, taskShares } from '../../src/verdict/index.ts'
import { starterTiers } from '../support/tiers.ts'

const rates = { right: { said: 45, of: 50 }, wrong: { said: 2, of: 50 } }
const common = { seed: 's', attempt: 1, raisedCap: null, items: undefined } as const

it('a large suite can be asked to its last item', () => {
  const tasks = [{ weight: 1, size: 2500 }]
  const rules = { ...common, tasks, chains: [], budget: 'lifetime' } as const
  const sequentialTest = new SequentialTest(rules)
  for (const step of planRun(tasks, 's', undefined).steps())
    sequentialTest.take({ ...step, score: 1 })
  expect(sequentialTest.asked).toBe(2500)
})

describe('the items that chains take', () => {
  const [first] = starterTiers().chains
  if (first?.decision.rule !== 'evidence') throw new Error('no chain decided by evidence')
  const { decision } = first
  const taking = (id: string, minScore: string, maxRelays: number): Chain => ({
    ...first,
    id,
    minScore,
    decision: { ...decision, maxRelays },
  })
  const chains = [taking('a', '70', 10), taking('b', '55', 20)]
  const tasks = [{ weight: 1, size: 100 }]

  it('are those of the chain that takes most', () => {
    const test = new SequentialTest({ ...common, budget: 'epoch', tasks, chains })
    expect(test.most).toBe(20)
    expect(chains.map((chain) => test.evidenceFor(chain)?.cap)).toEqual([10, 20])
  })

  it('are as many as a raised cap allows, where a chain allows fewer', () => {
    const test = new SequentialTest({ ...common, budget: 'epoch', tasks, chains, raisedCap: 15 })
    expect(test.most).toBe(20)
    expect(chains.map((chain) => test.evidenceFor(chain)?.cap)).toEqual([15, 20])
  })

  it('are all of the suite where a chain is decided by its point score', () => {
    const whole: Chain = { ...first, id: 'c', decision: { rule: 'full' } }
    const all = new SequentialTest({
      ...common,
      budget: 'epoch',
      tasks,
      chains: [...chains, whole],
    })
    expect(all.most).toBe(Number.POSITIVE_INFINITY)
    expect(all.evidenceFor(whole)).toBeUndefined()
  })

  it('end with the last chain that is denied, and need a line to be decided by', () => {
    const denied = new SequentialTest({
      ...common,
      budget: 'epoch',
      tasks,
      chains: [taking('a', '70', 90)],
    })
    for (let item = 0; !denied.done; item++) denied.take({ task: 0, item, score: 0 })
    expect(denied.evidenceFor({ id: 'a' })).toMatchObject({ decision: 'denied', capped: false })
    expect(denied.asked).toBeLessThan(90)
    const lineless = { ...taking('b', '70', 10), minScore: null }
    const test = new SequentialTest({ ...common, budget: 'epoch', tasks, chains: [lineless] })
    expect([test.evidenceFor(lineless), test.most]).toEqual([undefined, Number.POSITIVE_INFINITY])
  })

  it('cannot be those of a small pool whose scorer errs', () => {
    const erring = [{ weight: 1, size: 100, rates }]
    const test = () => new SequentialTest({ ...common, budget: 'epoch', tasks: erring, chains })
    expect(test).toThrow('needs items without end')
  })
})

it('a large suite whose scorer errs is decided by draws corrected for the errors of their task', () => {
  const [first] = starterTiers().chains
  if (first?.decision.rule !== 'evidence') throw new Error('no chain decided by evidence')
  const { minScore, decision } = first
  const sure = { right: { said: 5000, of: 5000 }, wrong: { said: 0, of: 5000 } }
  const tasks = [
    { weight: 3, size: 2500, rates: sure },
    { weight: 1, size: 1, rates },
  ]
  const test = new SequentialTest({ ...common, budget: 'lifetime', tasks, chains: [first] })
  const cut = {
    cut: Number(minScore) / 100,
    halfWidth: Number(decision.indifference) / 100,
    alpha: alphaOfTest(1, Number(decision.alpha), 'lifetime'),
    beta: Number(decision.beta),
    assistShare: 0,
  }
  const expected = new CorrectedTest(cut, [
    { share: 0.75, correction: correctionFor(sure) },
    { share: 0.25, correction: correctionFor(rates) },
  ])
  const scoreOf = (item: number) => (item % 3 === 0 ? 0 : 1)
  const asked = new Set<string>()
  const drawn = draws(common.seed, [3, 1], [2500, 1])
  let ahead = drawn.next().value
  for (const step of planRun(tasks, common.seed, undefined).steps()) {
    if (step.position === 60) break
    test.take({ ...step, score: scoreOf(step.item) })
    asked.add(`${step.task}/${step.item}`)
    while (asked.has(`${ahead.task}/${ahead.item}`)) {
      expected.step(ahead.task, scoreOf(ahead.item))
      ahead = drawn.next().value
    }
    const evidence = test.evidenceFor(first)
    expect([evidence?.above, evidence?.below]).toEqual([
      expected.evidenceAbove,
      expected.evidenceBelow,
    ])
  }
  expect(asked).toContain('1/0')
})

it('a large suite whose scorer does not err is decided by the test for draws themselves', () => {
  const [first] = starterTiers().chains
  if (first?.decision.rule !== 'evidence') throw new Error('no chain decided by evidence')
  const { minScore, decision } = first
  const tasks = [{ weight: 1, size: 2500 }]
  const items = { slopes: Array(2500).fill(1), intercepts: Array(2500).fill(0.5) }
  const rules = { ...common, budget: 'lifetime', tasks, chains: [first] } as const
  const test = new SequentialTest(rules)
  const expected = new CutTest({
    cut: Number(minScore) / 100,
    halfWidth: Number(decision.indifference) / 100,
    alpha: alphaOfTest(1, Number(decision.alpha), 'lifetime'),
    beta: Number(decision.beta),
    assistShare: 0,
  })
  const helped = new SequentialTest({ ...rules, items })
  for (const step of planRun(tasks, common.seed, undefined).steps()) {
    if (step.position === 30) break
    const score = step.item % 3 === 0 ? 0 : 1
    test.take({ ...step, score })
    helped.take({ ...step, score })
    expected.step(score, undefined)
  }
  const of = (one: SequentialTest) => one.evidenceFor(first)?.above
  expect(of(test)).toBe(expected.evidenceAbove)
  expect(of(helped), 'what is known of the items helps').not.toBe(of(test))
})

it('weights have the nine decimals that a report publishes', () => {
  const task = { name: 't', size: 3 }
  const tasks = [
    { task, weight: 1 / 3 },
    { task, weight: 0.1234567894, rates },
  ]
  expect(taskShares({ tasks })).toEqual([
    { name: 't', weight: 0.333333333, size: 3 },
    { name: 't', weight: 0.123456789, size: 3, rates },
  ])
})
