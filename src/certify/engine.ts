import pLimit from 'p-limit'
import type { Sample } from '../score/index.ts'
import type { Examination, Plan, Step } from '../tiers/index.ts'
import { type AskParts, askItem } from './ask-item.ts'
import { InOrder } from './in-order.ts'
import type { Journal } from './journal.ts'
import { PositionSet } from './position-set.ts'

/** What the engine works with; the effects are its callers'. */
export interface EngineParts extends AskParts {
  readonly plan: Plan
  /** Fresh; it is fed what the journal holds, then what is asked. */
  readonly examination: Examination
  readonly journal: Journal
  /** Items in flight at most. */
  readonly concurrency: number
  /** Stop taking new items; those in flight are finished and stored. */
  readonly stop: AbortSignal
}

/**
 * Asks the steps of the plan that the journal does not hold yet, until the examination is done or
 * the plan exhausted. Building prompts, asking and scoring overlap; an item keeps its place among
 * those in flight until its sample is on disk, so that a killed process loses at most `concurrency`
 * answers. The examination sees samples in the plan's order, whatever order they come in. Memory
 * does not grow with the plan.
 *
 * @returns whether nothing is left to ask; false when stopped before.
 * @throws IqError when the node is lost or the journal cannot be written; what is stored stays.
 */
export async function runPlan(parts: EngineParts): Promise<boolean> {
  const { plan, examination, journal, listener, concurrency } = parts
  const answered = new PositionSet(plan.size)
  const examined = new InOrder<Sample>((sample) => {
    if (!examination.done) examination.take(sample)
  })
  for (const sample of journal.samples()) {
    answered.add(sample.position)
    examined.add(sample.position, sample)
  }
  listener({ kind: 'started', run: journal.run().id, total: most(parts), done: answered.size })

  const failure = new AbortController()
  const halted = AbortSignal.any([parts.stop, parts.abort, failure.signal])
  const settle = async (step: Step): Promise<void> => {
    const sample = await askItem(parts, step)
    await journal.append(sample)
    answered.add(sample.position)
    examined.add(sample.position, sample)
    listener({ kind: 'stored', sample })
  }
  const steps = plan.steps()
  const limit = pLimit(concurrency)
  const work = async (): Promise<void> => {
    for (const step of steps) {
      if (halted.aborted || examination.done) return
      if (answered.has(step.position)) continue
      await limit(settle, step).catch((error: unknown) => failure.abort(error))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  if (failure.signal.aborted) throw failure.signal.reason
  return examination.done || answered.size === plan.size
}

/** Items a run asks at most. */
function most({ plan, examination }: EngineParts): number {
  return Math.min(plan.size, examination.most)
}
