import { generateKeyPairSync } from 'node:crypto'
import { type LoadedTiers, loadTiers } from '../../src/chains/index.ts'
import type { Sample } from '../../src/item/index.ts'
import { publishReport } from '../../src/publish/index.ts'
import { type Conclusion, conclude, sqliteStore, startSession } from '../../src/run/index.ts'
import { keySigner } from '../../src/sign/index.ts'
import { Drbg } from '../../src/stats/index.ts'
import { loadSuite, type Suite } from '../../src/suite/index.ts'
import { planRun, type Step, taskShares } from '../../src/verdict/index.ts'
import type { Home } from './command.ts'
import { sampleOf } from './sample.ts'
import { starterTiers } from './tiers.ts'

const signer = keySigner(generateKeyPairSync('ed25519').privateKey)

/** A run that is put into its journal without asking anybody. */
export interface Recorded {
  /** Share of right answers; whatever a node knows, every abler one knows too. */
  readonly skill: number
  /** Decides the order of the items. */
  readonly seed?: string
  readonly url?: string
  /** Items that were asked. Default: all. */
  readonly items?: number
  /** What the node said to every item. Default: a letter. */
  readonly answer?: string
}

/** Records finished runs of the starter suite in a home's journals and publishes their reports. */
export class Recorder {
  readonly #home: Home
  readonly #suite: Suite
  readonly #tiers: LoadedTiers

  private constructor(home: Home, suite: Suite, tiers: LoadedTiers) {
    this.#home = home
    this.#suite = suite
    this.#tiers = tiers
  }

  static async open(home: Home, suite = 'suites/starter', tiers?: string): Promise<Recorder> {
    return new Recorder(
      home,
      await loadSuite(suite),
      tiers === undefined ? starterTiers() : await loadTiers(tiers),
    )
  }

  /** Records a run and returns its id, its report and the folder of that. */
  async record(recorded: Recorded) {
    const { skill, seed = 'recorded', url = 'http://node.example', answer = 'A' } = recorded
    const { items = Number.POSITIVE_INFINITY } = recorded
    const session = await startSession(
      sqliteStore(this.#home.runs),
      {
        node: { url, protocol: 'chat', model: null },
        suite: this.#suite,
        tiers: this.#tiers,
        calibration: undefined,
        addresses: [],
        attempt: 1,
        seed,
        limit: null,
        concurrency: 1,
        stream: false,
        timeoutMs: 1000,
        harness: { name: 'iqchains', version: 'test' },
      },
      new Date(),
    )
    const { journal } = session.run
    const plan = planRun(taskShares(this.#suite), seed, undefined)
    const steps: Step[] = []
    for (const step of plan.steps()) {
      if (steps.length === items) break
      steps.push(step)
    }
    await Promise.all(steps.map((step) => journal.append(simulated(step, skill, answer))))
    await journal.finish(new Date().toISOString())
    const conclusion: Conclusion = await conclude(session)
    const { report, folder } = await publishReport(session, conclusion, {
      folder: this.#home.reports,
      signer,
      assuranceLevel: 'self',
      compress: false,
      pictures: 'sample',
      sshSignature: false,
      secrets: [],
    })
    await session.run.close()
    return { id: report.run, folder, report }
  }
}

function simulated(
  step: Pick<Sample, 'position' | 'task' | 'item'>,
  skill: number,
  answer: string,
): Sample {
  const right = difficulty(`${step.task}/${step.item}`) < skill
  return sampleOf({
    ...step,
    outcome: right ? 'correct' : 'incorrect',
    extracted: 'A',
    responses: [answer],
    answered: new Date().toISOString(),
  })
}

const difficulties = new Map<string, number>()

/** The same for every run: 0 for the easiest item, towards 1 for the hardest. */
function difficulty(item: string): number {
  const known = difficulties.get(item) ?? new Drbg(item, 'difficulty').float()
  difficulties.set(item, known)
  return known
}
