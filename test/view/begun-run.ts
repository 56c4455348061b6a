import { join } from 'node:path'
import { type Store, sqliteStore, startSession } from '../../src/run/index.ts'
import { loadSuite } from '../../src/suite/index.ts'
import { planRun, taskShares } from '../../src/verdict/index.ts'
import { sampleOf } from '../support/sample.ts'
import { starterTiers } from '../support/tiers.ts'

/** A run that another part of the program holds and goes on with. */
export interface BegunRun {
  readonly store: Store
  readonly id: string
  /** Stores so many more answers. @param text of the wrong ones: every third */
  goOn(answers: number, text?: string): Promise<void>
  finish(): Promise<void>
  close(): Promise<void>
}

/** Begins a run of the starter suite in the journals of a folder; nobody is asked. */
export async function begunRun(folder: string): Promise<BegunRun> {
  const suite = await loadSuite('suites/starter')
  const store = sqliteStore(join(folder, 'runs'))
  const seed = 'begun'
  const order = {
    node: { url: 'http://node.example', protocol: 'chat' as const, model: null },
    suite,
    tiers: starterTiers(),
    calibration: undefined,
    addresses: [],
    attempt: 1,
    seed,
    limit: null,
    concurrency: 1,
    stream: false,
    timeoutMs: 1000,
    harness: { name: 'iqchains', version: 'test' },
  }
  const { run } = await startSession(store, order, new Date('2026-11-28T00:00:00Z'))
  const steps = planRun(taskShares(suite), seed, undefined).steps()
  return {
    store,
    id: run.id,
    async goOn(answers, text = 'no idea') {
      for (let left = answers; left > 0; left--) {
        const step = steps.next().value
        if (step === undefined) return
        const isRight = step.position % 3 > 0
        const said = isRight ? 'The answer is 4.' : text
        const outcome = isRight ? 'correct' : 'incorrect'
        const sample = sampleOf({ ...step, outcome, score: isRight ? 1 : 0, responses: [said] })
        await run.journal.append(sample)
      }
    },
    finish: () => run.journal.finish('2026-11-28T00:10:00.000Z'),
    close: () => run.close(),
  }
}
