import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadedTiers } from '../../src/chains/index.ts'
import type { Sample } from '../../src/item/index.ts'
import {
  defaultExchangeLimits,
  type ExchangeLimits,
  openNode,
  systemClock,
} from '../../src/node/index.ts'
import {
  type Conclusion,
  certify,
  type RunEvent,
  type Session,
  sqliteStore,
  startSession,
} from '../../src/run/index.ts'
import type { PaceChange } from '../../src/run/pace/index.ts'
import type { Perseverance } from '../../src/run/perseverance.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { starterTiers } from './tiers.ts'

/** Waits in tens of milliseconds, so that a test sees all of them. */
export const hasty: Perseverance = {
  load: { firstMs: 20, mostMs: 60, refusals: 8, patienceMs: 70 },
  retries: { waitsMs: [10, 30], budgetShare: 0.2, budgetBase: 20 },
  outages: { faultsInARow: 8, waitsMs: [10, 20, 40], outages: 20 },
}

export interface Conduct {
  readonly url: string
  /** Default: the starter suite. */
  readonly suite?: Suite
  readonly concurrency: number
  /** Default: answers in one piece. */
  readonly stream?: boolean
  /** Default: those of the project. */
  readonly tiers?: LoadedTiers
  readonly perseverance?: Perseverance
  readonly limits?: Partial<ExchangeLimits>
  /** Items of each task. */
  readonly limit?: number
  readonly listener?: (event: RunEvent) => void
  readonly stop?: AbortSignal
  /** Whether the run is certified once more when it is complete. */
  readonly again?: boolean
}

export interface Conducted {
  readonly conclusion: Conclusion
  readonly samples: readonly Sample[]
  readonly pace: readonly PaceChange[]
  readonly prompts: Awaited<ReturnType<Session['run']['journal']['prompts']>>
  readonly suite: Suite
  readonly seconds: number
}

/** Runs a whole session in this process against the node at `url`; nothing of it stays on disk. */
export async function conductRun(options: Conduct): Promise<Conducted> {
  const { url, concurrency, perseverance = hasty, limits, limit = null, stream = false } = options
  const folder = mkdtempSync(join(tmpdir(), 'iqchains-run-'))
  const descriptor = { url, protocol: 'chat', model: undefined } as const
  const suite = options.suite ?? (await loadSuite('suites/starter'))
  const session = await startSession(
    sqliteStore(folder),
    {
      node: { ...descriptor, model: null },
      suite,
      tiers: options.tiers ?? starterTiers(),
      calibration: undefined,
      addresses: [],
      attempt: 1,
      seed: 'conduct',
      limit,
      concurrency,
      stream,
      timeoutMs: 1000,
      harness: { name: 'iqchains', version: 'test' },
    },
    new Date(),
  )
  const node = openNode(descriptor, {
    concurrency,
    stream,
    limits: { ...defaultExchangeLimits, ...limits },
  })
  const began = performance.now()
  const parts = {
    node,
    perseverance,
    listener: options.listener ?? (() => undefined),
    clock: systemClock,
    stop: options.stop ?? new AbortController().signal,
    abort: new AbortController().signal,
  }
  try {
    let conclusion = await certify(session, parts)
    if (options.again) conclusion = await certify(session, parts)
    const { journal } = session.run
    const samples: Sample[] = []
    for await (const sample of journal.samples()) samples.push(sample)
    return {
      conclusion,
      samples,
      pace: await journal.pace(),
      prompts: await journal.prompts(),
      suite,
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    await node.close()
    await session.run.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The prompt of a generated item as a node without chat would get it. */
export function promptOf({ tasks }: Suite, { task, item }: Pick<Sample, 'task' | 'item'>): string {
  const request = tasks[task]?.task.item(item).requests[0]
  if (request?.kind !== 'generate') throw new Error('not a generated item')
  const { prompt } = request
  return typeof prompt === 'string' ? prompt : prompt.map(({ content }) => content).join('\n\n')
}
