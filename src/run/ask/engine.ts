import type { Plan, SequentialTest } from '../../verdict/index.ts'
import type { Listener } from '../events.ts'
import type { Journal } from '../journal/index.ts'
import { Pacer } from '../pace/index.ts'
import type { Perseverance } from '../perseverance.ts'
import type { AskParts } from './ask-item.ts'
import type { Errand } from './errand.ts'
import { Ledger } from './ledger.ts'
import { OpenItems } from './open-items.ts'
import { Refusals } from './refusals.ts'
import { rest } from './rest.ts'
import { FurtherTries, RetryBudget } from './retries.ts'
import { settle } from './settle.ts'
import { Watch } from './watch.ts'

/** What the engine works with; the effects are its callers'. */
export interface EngineParts extends AskParts {
  readonly plan: Plan
  /** Fresh; it is fed what the journal holds, then what is asked. */
  readonly sequentialTest: SequentialTest
  /** The same test once more, before its first answer. */
  readonly newTest: () => SequentialTest
  readonly journal: Journal
  readonly listener: Listener
  /** Items in flight at most; the pace decides how many there are up to that. */
  readonly concurrency: number
  readonly perseverance: Perseverance
  /** By `due`. */
  readonly errands: readonly Errand[]
  /** Stop taking new items; those in flight are finished and stored. */
  readonly stop: AbortSignal
}

/**
 * Asks the steps of the plan that the journal does not hold yet, until the sequential test is done or
 * the plan exhausted. Building prompts, asking and scoring overlap; an item keeps its place among
 * those in flight until its sample is on disk, so that a killed process loses at most `concurrency`
 * answers. The sequential test sees samples in the plan's order, whatever order they come in. Memory
 * does not grow with the plan.
 *
 * @returns whether nothing is left to ask; false when stopped before.
 * @throws IqError when the node is lost or the journal cannot be written; what is stored stays.
 */
export async function runPlan(parts: EngineParts): Promise<boolean> {
  const { plan, sequentialTest, journal, listener, clock, concurrency, perseverance } = parts
  const further = new FurtherTries()
  const ledger = await Ledger.open(parts, (sample) => further.add(sample))
  const { answered } = ledger
  const total = Math.min(plan.size, sequentialTest.most)
  const { id } = await journal.run()
  listener({ kind: 'started', run: id, total, done: answered.size })

  const failure = new AbortController()
  const fail = failure.abort.bind(failure)
  const halted = AbortSignal.any([parts.stop, parts.abort, failure.signal])
  const { retries, load, outages } = perseverance
  const open = new OpenItems(plan.steps(), answered)
  const budget = new RetryBudget(retries, further.count)
  budget.begin(answered.size)
  const records: Promise<void>[] = []
  const pacer = new Pacer({
    cap: concurrency,
    clock,
    listener,
    record: (change) => records.push(journal.recordPace(change).catch(fail)),
  })
  const watch = new Watch({ ...parts, pacer, halted, policy: outages })
  const refusals = new Refusals(await journal.holdsSamples())
  const desk = { ...parts, ledger, open, pacer, watch, budget, refusals, retries, load }

  const errands = [...parts.errands]
  let told: number | undefined
  const tellHeld = (): void => {
    const { held } = ledger
    if (held !== undefined && held !== told) listener({ kind: 'held', position: held })
    told = held
  }
  /** Asks one item; false when there is none to be asked now. */
  const turn = async (): Promise<boolean> => {
    if (watch.isDoubtful) await watch.present()
    await rest(clock, pacer.restMs, halted)
    if (halted.aborted || ledger.isDecided) return false
    const [errand] = errands
    if (errand && errand.due <= answered.size) {
      errands.shift()
      await errand.run()
      return true
    }
    const item = open.take(clock.now(), ledger.horizon)
    if (!item) {
      tellHeld()
      return false
    }
    ledger.begin(item)
    await settle(desk, item)
    return true
  }
  const work = async (): Promise<void> => {
    while (!halted.aborted && !ledger.isDecided) {
      if (await pacer.run(turn)) continue
      const wait = open.waitMs(clock.now())
      if (wait === undefined) return
      await rest(clock, wait, halted)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, () => work().catch(fail)))
  pacer.close()
  await Promise.all(records)
  if (failure.signal.aborted) throw failure.signal.reason
  if (!halted.aborted) refusals.close(parts.node.descriptor.url)
  return ledger.isComplete
}
