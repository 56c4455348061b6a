import { describe, expect, it } from 'vitest'
import { Ledger } from '../../../src/run/ask/ledger.ts'
import { startSession } from '../../../src/run/index.ts'
import { loadSuite } from '../../../src/suite/index.ts'
import { planRun, SequentialTest, type TestedChain } from '../../../src/verdict/index.ts'
import { MemoryStore } from '../../support/memory-store.ts'
import { sampleOf } from '../../support/sample.ts'
import { starterTiers } from '../../support/tiers.ts'

const tasks = [{ weight: 1, size: 9000 }]

/** A ledger of a plan of 9,000 items; without chains, every one of them is asked. */
async function ledgerOf(chains: readonly TestedChain[] = []) {
  const order = {
    ...{ node: { url: 'http://node.example', protocol: 'chat' as const, model: null } },
    ...{ suite: await loadSuite('suites/starter'), tiers: starterTiers(), calibration: undefined },
    ...{ addresses: [], attempt: 1, seed: 's', limit: null, concurrency: 1, stream: false },
    ...{ timeoutMs: 1000, harness: { name: 'iqchains', version: 'test' } },
  }
  const { run } = await startSession(new MemoryStore(), order, new Date())
  const newTest = () =>
    new SequentialTest({
      ...{ chains, tasks, seed: 's', attempt: 1, budget: 'lifetime', raisedCap: null },
      items: undefined,
    })
  const plan = planRun(tasks, 's', undefined)
  const steps = [...plan.steps()].slice(0, 400)
  const ledger = await Ledger.open(
    { plan, sequentialTest: newTest(), newTest, journal: run.journal, listener: () => undefined },
    () => undefined,
  )
  const begin = (position: number) => {
    const step = steps[position]
    if (!step) throw new Error('beyond the steps of this test')
    ledger.begin({ ...step, tries: 0, relays: 0 })
  }
  const store = (position: number) => {
    begin(position)
    return ledger.store(sampleOf({ ...steps[position], outcome: 'correct' }))
  }
  return { ledger, begin, store }
}

const [first] = starterTiers().chains
if (first?.decision.rule !== 'evidence') throw new Error('no chain decided by evidence')
const chain = { ...first, decision: { ...first.decision, maxRelays: 300 } }

describe('the items that are begun ahead', () => {
  it('are 4,096 beyond the first one without an outcome', async () => {
    const { ledger, store } = await ledgerOf()
    expect(ledger.horizon).toBe(4096)
    await store(1)
    expect(ledger.horizon).toBe(4096)
    await store(0)
    expect(ledger.horizon).toBe(4098)
    expect([ledger.answered.size, ledger.isComplete, ledger.held]).toEqual([2, false, undefined])
  })

  it('are none beyond the caps of all chains', async () => {
    const { ledger } = await ledgerOf([chain])
    expect(ledger.horizon).toBe(300)
  })

  it('are none beyond those that are expected to decide while an item waits', async () => {
    const { ledger, begin, store } = await ledgerOf([chain])
    begin(0)
    begin(1)
    for (let position = 2; position < 250; position++) await store(position)
    expect([ledger.horizon, ledger.held]).toEqual([300, undefined])
    ledger.postpone(1)
    ledger.postpone(0)
    expect(ledger.horizon).toBeLessThan(250)
    expect(ledger.held).toBe(0)
    await store(0)
    expect([ledger.held, ledger.isDecided]).toEqual([1, false])
    await store(1)
    expect([ledger.held, ledger.isDecided, ledger.isComplete]).toEqual([undefined, true, true])
  })
})
