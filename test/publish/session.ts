import type { Sample } from '../../src/item/index.ts'
import { type Order, type Session, startSession } from '../../src/run/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { planRun, taskShares } from '../../src/verdict/index.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { sampleOf } from '../support/sample.ts'
import { starterTiers } from '../support/tiers.ts'

/** A run of the first item of each task of the starter suite, in memory, with a right answer to each. */
export async function answeredSession(
  change: Partial<Order> = {},
  started = new Date(),
  evidence?: Sample['evidence'],
): Promise<Session> {
  const suite: Suite = change.suite ?? (await loadSuite('suites/starter'))
  const order: Order = {
    ...{ node: { url: 'http://node.example', protocol: 'chat', model: null }, suite },
    ...{ tiers: starterTiers(), calibration: undefined, addresses: [], attempt: 1, seed: 's' },
    ...{ limit: 1, concurrency: 1, stream: false, timeoutMs: 1000 },
    harness: { name: 'iqchains', version: 'test' },
    ...change,
  }
  const session = await startSession(new MemoryStore(), order, started)
  for (const step of planRun(taskShares(suite), order.seed, order.limit).steps()) {
    const answered = started.toISOString()
    const given = { extracted: 'A', responses: ['A'], answered, ...(evidence && { evidence }) }
    await session.run.journal.append(sampleOf({ ...step, ...given }))
  }
  return session
}
