import { expect, it } from 'vitest'
import type { Sample } from '../../../src/item/index.ts'
import { answerBook } from '../../../src/mock-node/index.ts'
import { loadSuite } from '../../../src/suite/index.ts'
import { chaosLimits, expectedOutcome, faultNames, serveChaos } from '../../support/chaos-node.ts'
import { conductRun, hasty, promptOf } from '../../support/conduct.ts'

it.each([
  ['in one piece', false],
  ['as streams', true],
])(
  'a node with every fault there is, asked for answers %s: each item has one outcome, as the node knows it',
  async (_, stream) => {
    const suite = await loadSuite('suites/starter')
    const book = answerBook(suite)
    const answer = (prompt: string) => book.find(prompt)?.right ?? ''
    await using node = await serveChaos({ answer, faultRate: 0.5, seed: 'chaos' })
    const { conclusion, samples } = await conductRun({
      url: node.url,
      suite,
      limit: 24,
      concurrency: 16,
      stream,
      perseverance: { ...hasty, retries: { ...hasty.retries, budgetShare: 2 } },
      limits: chaosLimits,
    })
    expect(conclusion.finished).toBe(true)
    expect(samples.map(({ position }) => position)).toEqual(
      Array.from({ length: 120 }, (_, i) => i),
    )
    const done = (sample: Sample) => node.done.get(promptOf(suite, sample)) ?? []
    expect(samples.map(({ outcome, attempts }) => ({ outcome, attempts }))).toEqual(
      samples.map((sample) => ({
        outcome: expectedOutcome(done(sample)),
        attempts: done(sample).length,
      })),
    )
    expect([...node.done.values()].flat().length, 'no relay for anything else').toBe(
      samples.reduce((sum, { attempts }) => sum + attempts, 0),
    )
    const met = new Set([...node.done.values()].flat())
    expect(
      faultNames(stream).filter((name) => !met.has(name)),
      'faults that never occurred',
    ).toEqual([])
    expect(node.lured, 'requests that followed a redirect').toBe(0)
  },
)
