import type { Sample } from '../item/index.ts'
import { type ChainVerdict, decideAll } from './decide.ts'
import type { Step } from './plan.ts'
import type { RunSummary } from './run-summary.ts'
import type { SeedsCheck } from './seeds.ts'
import type { SequentialTest } from './sequential-test.ts'
import { planOf, sequentialTestOf, type VerdictSettings } from './settings.ts'
import { Tally } from './tally.ts'
import type { LimitsProbe } from './token-limits/index.ts'

/** What the samples of a run show. */
export interface RunVerdict {
  /** Whether no further sample can count. */
  readonly isComplete: boolean
  /** What the samples that count add up to. */
  readonly summary: RunSummary
  /** One for each chain of the tiers. */
  readonly verdicts: readonly ChainVerdict[]
}

/**
 * Folds the samples of a run into its verdict. Whoever has the samples and the settings gets the same
 * verdict: the run itself, and whoever verifies its report.
 *
 * The samples that count are those up to the decision, each the next item of the plan.
 */
export class VerdictFold {
  readonly #settings: VerdictSettings
  readonly #steps: Iterator<Step>
  readonly #test: SequentialTest
  readonly #tally: Tally
  #next: Step | undefined

  constructor(settings: VerdictSettings) {
    this.#settings = settings
    this.#steps = planOf(settings).steps()
    this.#test = sequentialTestOf(settings)
    this.#tally = new Tally(settings.tasks)
    this.#advance()
  }

  /** Whether no further sample can count: the chains are decided, or every item has an outcome. */
  get isComplete(): boolean {
    return this.#test.done || this.#next === undefined
  }

  /** Takes a sample if it counts; false leaves everything as it was. */
  take(sample: Sample): boolean {
    if (this.#test.done || !isOf(this.#next, sample)) return false
    this.#test.take(sample)
    this.#tally.add(sample)
    this.#advance()
    return true
  }

  /**
   * The verdict on the samples taken so far.
   * @param probes what was probed at the limits of chains
   * @param seeds what a node that draws does with seeds; undefined: not checked
   */
  conclude(probes: readonly LimitsProbe[], seeds?: SeedsCheck | undefined): RunVerdict {
    const { tiers, suite, itemsPerTask } = this.#settings
    const summary = this.#tally.summary()
    const run = { suite, itemsPerTask, summary, sequentialTest: this.#test, probes, seeds }
    return { isComplete: this.isComplete, summary, verdicts: decideAll(tiers, run) }
  }

  #advance(): void {
    const step = this.#steps.next()
    this.#next = step.done === true ? undefined : step.value
  }
}

function isOf(step: Step | undefined, { position, task, item }: Sample): boolean {
  return step?.position === position && step.task === task && step.item === item
}

/**
 * The samples that count, in the plan's order, out of all that are stored. Answers that were in flight
 * when the decision fell, or that lie behind a gap, depend on timing, so no report shows them.
 */
export async function* countedSamples(
  settings: VerdictSettings,
  stored: AsyncIterable<Sample> | Iterable<Sample>,
): AsyncGenerator<Sample> {
  const fold = new VerdictFold(settings)
  for await (const sample of stored) {
    if (!fold.take(sample)) return
    yield sample
  }
}

/** The verdict on the samples that are stored: `VerdictFold` over those that count. */
export async function foldVerdict(
  settings: VerdictSettings,
  stored: AsyncIterable<Sample> | Iterable<Sample>,
  probes: readonly LimitsProbe[],
  seeds?: SeedsCheck | undefined,
): Promise<RunVerdict> {
  const fold = new VerdictFold(settings)
  for await (const sample of stored) if (!fold.take(sample)) break
  return fold.conclude(probes, seeds)
}
