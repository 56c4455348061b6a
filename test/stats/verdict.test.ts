import { mean, quantile, sampleStandardDeviation } from 'simple-statistics'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Transcript, transcripts } from '../../bench/verdict-data.ts'
import {
  assistance,
  choose,
  cutAt,
  type Examined,
  examine,
  replay,
  withinBound,
} from '../../bench/verdict-experiments.ts'
import {
  assistanceOf,
  examineEdge,
  examinePopulation,
  type Leaderboard,
  loadLeaderboard,
  parameterKinds,
  shareOf,
} from '../../bench/verdict-leaderboard.ts'
import { moveTo, pastReports, simulateNode, syntheticBank } from '../../bench/verdict-nodes.ts'
import { retries, timeOuts } from '../../bench/verdict-strategies.ts'
import { fitItems } from '../../src/inference/index.ts'
import { Drbg, ItemCurves } from '../../src/stats/index.ts'
import { describeReference } from '../support/reference.ts'

describeReference('data', '2,000 nodes with the scores of a real leaderboard', () => {
  let board: Leaderboard
  let examined: Examined[]
  beforeAll(() => {
    board = loadLeaderboard()
    examined = examinePopulation(board, assistanceOf(board.bank, board.parameters), 2000, 400)
  })

  test('nodes that do not reach a tier get it in at most 5 % of cases', () => {
    const below68 = examined.filter(({ skill }) => skill <= 0.68)
    const below53 = examined.filter(({ skill }) => skill <= 0.53)
    expect(shareOf(below68, ({ passed }) => passed === 2).share).toBeLessThanOrEqual(0.05)
    expect(shareOf(below53, ({ passed }) => passed >= 1).share).toBeLessThanOrEqual(0.05)
    expect(below53.length).toBeGreaterThan(300)
  })

  test('nodes clearly above a tier get it', () => {
    const able = examined.filter(({ skill }) => skill >= 0.75)
    expect(able.length).toBeGreaterThan(100)
    expect(shareOf(able, ({ passed }) => passed === 2).share).toBeGreaterThanOrEqual(0.97)
  })

  test('a verdict takes at most 175 relays in the median', () => {
    const relays = examined.map((one) => one.relays)
    expect(quantile(relays, 0.5)).toBeLessThanOrEqual(175)
    expect(mean(relays)).toBeLessThanOrEqual(230)
  })

  test('forecasts save a fifth of the relays that the same nodes take without them', () => {
    const without = examinePopulation(board, undefined, 500, 400)
    const saved = without.map((one, i) => one.relays - (examined[i]?.relays ?? 0))
    expect(mean(saved)).toBeGreaterThanOrEqual(0.2 * mean(without.map(({ relays }) => relays)))
  })

  test.each(['fitted', 'permuted', 'reversed'] as const)(
    'nodes of exactly 68 rarely get 70, with %s item parameters',
    (kind) => {
      const parameters = parameterKinds(board.parameters)[kind]
      const ends = examineEdge(board, assistanceOf(board.bank, parameters), 0.68, 250, 2625)
      const { events, trials } = shareOf(ends, ({ passed }) => passed === 1)
      expect(withinBound(events, trials, 0.05)).toBe(true)
    },
  )
})

describeReference('data', 'real models on their recorded answers', () => {
  let past: Transcript[]
  let others: Transcript[]
  let shares: readonly number[]
  beforeAll(() => {
    const { models, shares: all } = transcripts()
    past = choose(models, 30, 'past')
    others = models.filter((model) => !past.includes(model))
    shares = all
  })

  test.each([
    [0.55, 64],
    [0.7, 72],
  ])(
    'the cut %d is decided in about %d relays, with at most 5 % false certificates',
    (cut, published) => {
      const ends = replay(others, past, shares, cutAt(cut, 0.5))
      const low = ends.filter(({ skill }) => skill <= cut - 0.02)
      const falsely = low.filter(({ decision }) => decision === 'certified')
      const median = quantile(
        ends.map(({ relays }) => relays),
        0.5,
      )
      expect(others.length).toBeGreaterThan(1800)
      expect(falsely.length / low.length).toBeLessThanOrEqual(0.05)
      expect(Math.abs(median / published - 1)).toBeLessThanOrEqual(0.2)
      expect(ends.every(({ decision }) => decision !== 'undecided')).toBe(true)
    },
  )
})

describe('nodes that game the rules', () => {
  test('20 tries in one lifetime test do not help a node of 68', () => {
    const nodes = 500
    const { lifetime, restarted } = retries(cutAt(0.7, 0), 0.68, nodes, 20, 400)
    expect(withinBound(lifetime * nodes, nodes, 0.05)).toBe(true)
    expect(restarted).toBeGreaterThan(0.3)
  })

  test('letting what would be wrong time out does not make a 60 a 70', () => {
    const cuts = [cutAt(0.55, 0), cutAt(0.7, 0)]
    const { counted, dropped } = timeOuts(cuts, 0.6, 0.15, 500, 2000)
    expect(counted).toBeLessThanOrEqual(0.01)
    expect(dropped).toBeGreaterThan(0.3)
  })
})

describe('a bank of made-up items', () => {
  const random = new Drbg('verdict', 'bank')
  const bank = syntheticBank(random, 4, 100)
  const skills = Array.from({ length: 60 }, () => 0.4 + 0.4 * random.float())
  const items = fitItems(pastReports(bank, skills, random), bank.items.length, '2PL')
  const assisted = assistance(new ItemCurves(items, bank.shares))

  /** The same nodes of the given skill, examined with forecasts and without. */
  function examineBoth(skill: number): [Examined, Examined][] {
    return Array.from({ length: 200 }, (_, i) => {
      const node = moveTo(bank, simulateNode(bank, skill, random), skill, random)
      return [
        examine(bank, node, [0.7], assisted, `${i}`, 400),
        examine(bank, node, [0.7], undefined, `${i}`, 400),
      ]
    })
  }

  test('nodes of exactly 68 rarely get 70, with forecasts and without', () => {
    const ends = examineBoth(0.68)
    for (const kind of [0, 1] as const) {
      const certified = ends.filter((pair) => pair[kind].passed === 1).length
      expect(withinBound(certified, ends.length, 0.05)).toBe(true)
    }
  })

  test('forecasts save relays beyond chance for a node of 76', () => {
    const saved = examineBoth(0.76).map(([helped, alone]) => alone.relays - helped.relays)
    const standardError = sampleStandardDeviation(saved) / Math.sqrt(saved.length)
    expect(mean(saved)).toBeGreaterThan(3 * standardError)
  })
})
