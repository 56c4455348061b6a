import type { Node } from '../node/index.ts'
import type { Suite } from '../suite/index.ts'
import {
  decideAll,
  type Standing,
  standingOf,
  type TaskShare,
  type Verdict,
} from '../tiers/index.ts'
import { runPlan } from './engine.ts'
import type { Listener } from './events.ts'
import { planAll } from './plan.ts'
import type { Session } from './session.ts'

/** Effects and signals of one session. */
export interface SessionParts {
  readonly node: Node
  readonly listener: Listener
  readonly clock: () => Date
  /** Finish what is in flight, then stop. */
  readonly stop: AbortSignal
  /** Stop at once. */
  readonly abort: AbortSignal
}

/** What a journal shows. */
export interface Conclusion {
  /** Whether every item of the plan has an outcome. */
  readonly finished: boolean
  readonly standing: Standing
  readonly verdicts: readonly Verdict[]
}

/**
 * Asks what is still open in a run and decides its tiers. The conclusion is read back from the
 * journal, so it is the same with and without interruptions.
 * @throws IqError when the node is lost or the journal cannot be written
 */
export async function certify(session: Session, parts: SessionParts): Promise<Conclusion> {
  const { run, suite } = session
  const { seed, limit, concurrency } = run.frozen
  const plan = planAll(
    suite.tasks.map(({ task }) => task.size),
    seed,
    limit ?? undefined,
  )
  const finished = await runPlan({ ...parts, suite, plan, journal: run.journal, concurrency })
  if (finished) run.journal.finish(parts.clock().toISOString())
  return conclude(session)
}

/** What the journal of a run shows now: a pure function of the journal, the suite and the tiers. */
export function conclude({ run, suite, tiers }: Session): Conclusion {
  const standing = standingOf(taskShares(suite), run.journal.samples())
  const verdicts = decideAll(tiers, { suite, standing })
  return { finished: run.journal.run().finished !== null, standing, verdicts }
}

/** The tasks of a suite as a tally needs them. */
export function taskShares(suite: Suite): readonly TaskShare[] {
  return suite.tasks.map(({ task, weight }) => ({ name: task.name, weight, size: task.size }))
}
