import { expect, it } from 'vitest'
import { requireFit } from '../../src/run/chain-limits.ts'
import { type Order, startSession } from '../../src/run/index.ts'
import { settingsOf } from '../../src/run/verdict-settings.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { type Plan, planOf, sequentialTestOf } from '../../src/verdict/index.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { ScriptedNode } from '../support/scripted-node.ts'
import { starterTiers } from '../support/tiers.ts'

/** A run of a suite by one chain of another cap, whose items are counted as they are looked at. */
async function fitting(suite: Suite, maxRelays: number) {
  const tiers = starterTiers()
  const [chain] = tiers.chains
  if (chain?.decision.rule !== 'evidence' || chain.suite === null) throw new Error('no chain')
  const { digest: _, ...range } = chain.suite
  const own = {
    ...chain,
    suite: { ...range, name: suite.name },
    decision: { ...chain.decision, maxRelays },
  }
  const order: Order = {
    ...{ node: { url: 'http://node.example', protocol: 'chat', model: null }, suite },
    ...{ tiers: { ...tiers, chains: [own] }, calibration: undefined, addresses: [], attempt: 1 },
    ...{ seed: 's', limit: null, concurrency: 1, stream: false, timeoutMs: 1000 },
    harness: { name: 'iqchains', version: 'test' },
  }
  const session = await startSession(new MemoryStore(), order, new Date())
  const settings = settingsOf(session)
  const looked: { readonly task: number; readonly item: number }[] = []
  const plan = {
    *steps() {
      for (const step of planOf(settings).steps()) {
        looked.push(step)
        yield step
      }
    },
  } as unknown as Plan
  const clock = new FakeClock()
  const node = new ScriptedNode(clock, () => 'A')
  const parts = { plan, sequentialTest: sequentialTestOf(settings) }
  const require = () => clock.drive(requireFit(session, parts, node, new AbortController().signal))
  return { looked, require, prompts: () => session.run.journal.prompts() }
}

it('the prompts of a run are looked at up to its cap, and once', async () => {
  const suite = await loadSuite('suites/starter')
  const { looked, require, prompts } = await fitting(suite, 2)
  await require()
  expect(looked).toHaveLength(2)
  const names = looked.map(({ task }) => suite.tasks[task]?.task.name)
  expect(names).toContain((await prompts())?.longest.task)
  await require()
  expect(looked).toHaveLength(2)
})

it('four hundred of the items that are made for a run stand for all of them', async () => {
  const suite = await loadSuite('suites/iq-text')
  const { looked, require } = await fitting({ ...suite, tasks: suite.tasks.slice(0, 1) }, 1600)
  await require()
  expect(looked).toHaveLength(400)
})
