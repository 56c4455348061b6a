import { describe, expect, it } from 'vitest'
import { compileJudge } from '../../../src/judge/index.ts'
import type { Fault } from '../../../src/node/index.ts'
import { type AskParts, askItem } from '../../../src/run/ask/ask-item.ts'
import { loadSuite } from '../../../src/suite/index.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { ScriptedNode } from '../../support/scripted-node.ts'

const suite = await loadSuite('suites/starter')
const judges = suite.tasks.map(compileJudge)
const item = { position: 7, task: 1, item: 2, tries: 0, relays: 3 }

async function ask(answer: string | Fault, change: Partial<AskParts> = {}, open = item) {
  const clock = new FakeClock()
  const node = new ScriptedNode(clock, () => answer)
  const { signal: abort } = new AbortController()
  return clock.drive(askItem({ suite, judges, node, clock, abort, ...change }, open))
}

describe('an item that is asked', () => {
  it('gives its sample, with all relays so far', async () => {
    const { tries: _, relays: __, ...step } = item
    expect(await ask('no idea')).toMatchObject({
      kind: 'answered',
      sample: { ...step, attempts: 4, responses: ['no idea'], latencyMs: 100 },
    })
  })

  it('without an answer counts as wrong where it is given up, with the reason', async () => {
    const timeout: Fault = { kind: 'timeout', detail: 'x' }
    for (const [fault, reason] of [
      [timeout, 'timeout'],
      [{ kind: 'status', status: 500, detail: '' }, 'status 500'],
      [{ kind: 'status', status: 400, detail: 'no' }, 'status 400: no'],
    ] as const) {
      expect(await ask(fault)).toMatchObject({
        kind: 'failed',
        fault,
        given: { outcome: 'missing', score: 0, attempts: 4, reason, responses: [] },
      })
    }
  })

  it('must be of the suite', async () => {
    await expect(ask('x', {}, { ...item, task: 99 })).rejects.toThrow('no task 99')
    await expect(ask('x', { judges: [] })).rejects.toThrow('no task 1')
  })
})
