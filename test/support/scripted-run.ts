import type { LoadedTiers } from '../../src/chains/index.ts'
import type { Sample } from '../../src/item/index.ts'
import { type Conclusion, certify, type RunEvent, startSession } from '../../src/run/index.ts'
import { defaultPerseverance, type Perseverance } from '../../src/run/perseverance.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { FakeClock } from './fake-clock.ts'
import { MemoryStore } from './memory-store.ts'
import { type Script, ScriptedNode } from './scripted-node.ts'
import { starterTiers } from './tiers.ts'

export interface ScriptedRun {
  readonly script: Script
  readonly suite?: Suite
  readonly tiers?: LoadedTiers
  readonly concurrency?: number
  readonly seed?: string
  /** Items of each task. Default: all. */
  readonly limit?: number
  readonly perseverance?: Perseverance
  readonly latencyMs?: number
  /** The store may hold an earlier session of the run. */
  readonly listener?: (event: RunEvent) => void
}

/** A whole run in milliseconds: on a clock of its own, in memory, against a node without HTTP. */
export async function runScripted(options: ScriptedRun): Promise<{
  readonly conclusion: Conclusion
  readonly samples: readonly Sample[]
  readonly node: ScriptedNode
  readonly events: readonly RunEvent[]
  /** On the clock of the run. */
  readonly seconds: number
}> {
  const { script, concurrency = 4, seed = 'scripted', perseverance = defaultPerseverance } = options
  const clock = new FakeClock(seed)
  const node = new ScriptedNode(clock, script, options.latencyMs)
  const session = await startSession(
    new MemoryStore(),
    {
      node: { url: node.descriptor.url, protocol: 'chat', model: null },
      suite: options.suite ?? (await loadSuite('suites/starter')),
      tiers: options.tiers ?? starterTiers(),
      calibration: undefined,
      addresses: [],
      attempt: 1,
      seed,
      limit: options.limit ?? null,
      concurrency,
      stream: false,
      timeoutMs: 1000,
      harness: { name: 'iqchains', version: 'test' },
    },
    clock.date(),
  )
  const events: RunEvent[] = []
  const { signal } = new AbortController()
  const listener = (event: RunEvent) => {
    events.push(event)
    options.listener?.(event)
  }
  const work = certify(session, {
    node,
    clock,
    perseverance,
    listener,
    stop: signal,
    abort: signal,
  })
  const conclusion = await clock.drive(work)
  const samples: Sample[] = []
  for await (const sample of session.run.journal.samples()) samples.push(sample)
  return { conclusion, samples, node, events, seconds: clock.now() / 1000 }
}
