import pLimit from 'p-limit'
import { type AskParts, askItem } from './ask-item.ts'
import type { Journal } from './journal.ts'
import type { Plan, Step } from './plan.ts'
import { PositionSet } from './position-set.ts'

/** What the engine works with; the effects are its callers'. */
export interface EngineParts extends AskParts {
  readonly plan: Plan
  readonly journal: Journal
  /** Items in flight at most. */
  readonly concurrency: number
  /** Stop taking new items; those in flight are finished and stored. */
  readonly stop: AbortSignal
}

/**
 * Asks every step of the plan that the journal does not hold yet. Building prompts, asking and
 * scoring overlap; an item keeps its place among those in flight until its sample is on disk, so
 * that a killed process loses at most `concurrency` answers. Memory does not grow with the plan.
 *
 * @returns whether the plan is exhausted; false when stopped before.
 * @throws IqError when the node is lost or the journal cannot be written; what is stored stays.
 */
export async function runPlan(parts: EngineParts): Promise<boolean> {
  const { plan, journal, listener, concurrency } = parts
  const answered = new PositionSet(plan.size, journal.positions())
  listener({ kind: 'started', run: journal.run().id, total: plan.size, done: answered.size })

  const failure = new AbortController()
  const halted = AbortSignal.any([parts.stop, parts.abort, failure.signal])
  const settle = async (step: Step): Promise<void> => {
    const sample = await askItem(parts, step)
    await journal.append(sample)
    listener({ kind: 'stored', sample })
    answered.add(step.position)
  }
  const steps = openSteps(plan, answered)
  const limit = pLimit(concurrency)
  const work = async (): Promise<void> => {
    for (const step of steps) {
      if (halted.aborted) return
      await limit(settle, step).catch((error: unknown) => failure.abort(error))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  if (failure.signal.aborted) throw failure.signal.reason
  return answered.size === plan.size
}

function* openSteps(plan: Plan, answered: PositionSet): Generator<Step> {
  for (let position = 0; position < plan.size; position++) {
    if (!answered.has(position)) yield plan.step(position)
  }
}
