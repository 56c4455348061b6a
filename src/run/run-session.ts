import { answerFormatVersion } from '../answer/index.ts'
import { IqError } from '../errors/index.ts'
import type { Sample } from '../item/index.ts'
import { compileJudge } from '../judge/index.ts'
import { persistent } from '../node/index.ts'
import type { Suite } from '../suite/index.ts'
import {
  decideAll,
  decides,
  Examination,
  planRun,
  type Standing,
  Tally,
  type TaskShare,
  type Verdict,
} from '../verdict/index.ts'
import { runPlan } from './ask/index.ts'
import { limitedChains, probeChains, requireFit } from './chain-limits.ts'
import { defaultPerseverance } from './perseverance.ts'
import { requireAskable } from './require-askable.ts'
import type { Session, SessionParts } from './session.ts'

/** What a journal shows. */
export interface Conclusion {
  /** Whether nothing is left to ask. */
  readonly finished: boolean
  readonly standing: Standing
  readonly verdicts: readonly Verdict[]
}

/**
 * Asks what is still open in a run and decides its tiers. The conclusion is read back from the
 * journal, so it is the same with and without interruptions.
 * @throws IqError when the suite cannot be judged or asked of the node, the node is lost or the
 * journal cannot be written
 */
export async function certify(session: Session, parts: SessionParts): Promise<Conclusion> {
  const { run, suite } = session
  requireAnswerFormat(suite)
  if (!(await askItems(session, parts))) return conclude(session)
  if (limitedChains(session).length > 0) {
    const { verdicts } = await conclude(session)
    await probeChains(verdicts, session, parts)
  }
  await run.journal.finish(parts.clock.date().toISOString())
  return conclude(session)
}

/** Asks what is still open; false when stopped before the end. */
async function askItems(session: Session, parts: SessionParts): Promise<boolean> {
  const { run, suite } = session
  const { node, clock, abort, perseverance = defaultPerseverance } = parts
  const { seed, limit, concurrency } = run.frozen
  const judges = suite.tasks.map(compileJudge)
  const plan = planRun(taskShares(suite), seed, limit ?? undefined)
  const examination = examinationOf(session)
  if (run.finished === null) {
    const asked = persistent(node, clock)
    await requireAskable(suite, asked, abort)
    await requireFit(session, { plan, examination }, asked, abort)
  }
  const effects = { ...parts, journal: run.journal, concurrency, perseverance }
  return runPlan({ ...effects, suite, judges, plan, examination })
}

/** What the journal of a run shows now: a pure function of the journal, the suite and the tiers. */
export async function conclude(session: Session): Promise<Conclusion> {
  const { run, suite, tiers } = session
  const examination = examinationOf(session)
  const tally = new Tally(taskShares(suite))
  for await (const sample of countedSamples(session, examination)) tally.add(sample)
  const standing = tally.standing()
  const { limit } = run.frozen
  const probes = await run.journal.probes()
  const { finished } = await run.journal.run()
  return {
    finished: finished !== null,
    standing,
    verdicts: decideAll(tiers, { suite, limit, standing, examination, probes }),
  }
}

/**
 * The samples that count, in the plan's order: up to the decision. Answers that were in flight when
 * the decision fell, or that lie behind a gap, are kept in the journal but depend on timing, so no
 * report shows them.
 */
export async function* countedSamples(
  session: Session,
  examination = examinationOf(session),
): AsyncGenerator<Sample> {
  let next = 0
  for await (const sample of session.run.journal.samples()) {
    if (examination.done || sample.position !== next) return
    next++
    examination.take(sample)
    yield sample
  }
}

/**
 * The tasks of a suite as a tally needs them. Weights have nine decimals, those that a report
 * publishes, so that whoever has the report draws the same items.
 */
export function taskShares(suite: Suite): readonly TaskShare[] {
  return suite.tasks.map(({ task, weight }) => ({
    name: task.name,
    weight: Number(weight.toFixed(9)),
    size: task.size,
  }))
}

/** A limited run examines nothing: part of a suite decides no chain. */
function examinationOf({ run, suite, tiers, items }: Session): Examination {
  const { seed, limit, attempt } = run.frozen
  return new Examination({
    chains: limit === null ? tiers.chains.filter((chain) => decides(suite, chain)) : [],
    tasks: taskShares(suite),
    seed,
    attempt,
    items,
  })
}

/** Answers are read by one version of the extraction only: another one may read them otherwise. */
function requireAnswerFormat({ directory, answerFormat }: Suite): void {
  if (answerFormat === answerFormatVersion) return
  throw new IqError(
    'SUITE',
    `${directory}: answer format ${answerFormat}, this program reads ${answerFormatVersion}`,
    { next: 'use a version of the suite, or of the program, that fits' },
  )
}
