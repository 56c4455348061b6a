import { answerFormatVersion } from '../answer/index.ts'
import { IqError } from '../errors/index.ts'
import type { Sample } from '../item/index.ts'
import { compileJudge } from '../judge/index.ts'
import { persistent } from '../node/index.ts'
import { asksForPictures, type Suite } from '../suite/index.ts'
import {
  countedSamples,
  foldVerdict,
  planOf,
  type RunVerdict,
  sequentialTestOf,
} from '../verdict/index.ts'
import { runPlan } from './ask/index.ts'
import { askLeftCanaries, canaryErrands } from './canaries.ts'
import { limitedChains, probeChains, requireFit } from './chain-limits.ts'
import { checkSeedsOfRun } from './check-seeds.ts'
import type { RelayCount } from './journal/index.ts'
import { openDesk } from './open-desk.ts'
import { defaultPerseverance } from './perseverance.ts'
import { requireAskable } from './require-askable.ts'
import type { Session, SessionParts } from './session.ts'
import { settingsOf } from './verdict-settings.ts'

/** What a journal shows. */
export interface Conclusion extends RunVerdict {
  /** Whether nothing is left to ask and to probe. */
  readonly finished: boolean
  readonly relays: RelayCount & {
    /** Items that may be asked at most, whatever the evidence; null: all of them. */
    readonly cap: number | null
  }
}

/**
 * Asks what is still open in a run and decides its tiers. The conclusion is read back from the
 * journal, so it is the same with and without interruptions.
 * @throws IqError when the suite cannot be judged or asked of the node, the node is lost or the
 * journal cannot be written
 */
export async function certify(session: Session, parts: SessionParts): Promise<Conclusion> {
  requireAnswerFormat(session.suite)
  const { journal } = session.run
  const [sent, stored] = [parts.node.relays(), (await journal.relays()).samples]
  try {
    await askAndProbe(session, parts)
  } finally {
    const samples = (await journal.relays()).samples - stored
    await journal.recordFurtherRelays(parts.node.relays() - sent - samples)
  }
  return conclude(session)
}

async function askAndProbe(session: Session, parts: SessionParts): Promise<void> {
  if (!(await askItems(session, parts))) return
  await askLeftCanaries(session, parts)
  const draws = asksForPictures(session.suite)
  const [limited] = limitedChains(session)
  if (draws || limited) {
    const { verdicts } = await conclude(session)
    await probeChains(verdicts, session, parts)
    if (draws) await checkSeedsOfRun(verdicts, session, parts)
  }
  await session.run.journal.finish(laterOf(session.run.started, parts.clock.date().toISOString()))
}

/** A clock that was set back while the run went on must not let it end before it began. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other
}

/** Asks what is still open; false when stopped before the end. */
async function askItems(session: Session, parts: SessionParts): Promise<boolean> {
  const { run, suite } = session
  const { node, clock, abort, perseverance = defaultPerseverance } = parts
  const { concurrency } = run.frozen
  const judges = suite.tasks.map(compileJudge)
  const settings = settingsOf(session)
  const plan = planOf(settings)
  const sequentialTest = sequentialTestOf(settings)
  if (run.finished === null) {
    const asked = persistent(node, clock)
    await requireAskable(suite, asked, abort)
    parts.listener({ kind: 'preparing', what: 'prompts' })
    await requireFit(session, { plan, sequentialTest }, asked, abort)
  }
  await using desk = openDesk(suite, run.journal)
  const effects = { ...parts, desk, journal: run.journal, concurrency, perseverance }
  const errands = await canaryErrands(session, parts)
  const newTest = () => sequentialTestOf(settings)
  return await runPlan({ ...effects, suite, judges, plan, sequentialTest, newTest, errands })
}

/** What the journal of a run shows now: a pure function of the journal, the suite and the tiers. */
export async function conclude(session: Session): Promise<Conclusion> {
  const { journal } = session.run
  const settings = settingsOf(session)
  const verdict = await foldVerdict(
    settings,
    journal.samples(),
    await journal.probes(),
    await journal.seeds(),
  )
  const { finished } = await journal.run()
  const { most } = sequentialTestOf(settings)
  const cap = Number.isFinite(most) ? most : null
  return { ...verdict, finished: finished !== null, relays: { ...(await journal.relays()), cap } }
}

/** The samples of a run that count, in the plan's order; see `countedSamples` of the verdict. */
export function samplesOf(session: Session): AsyncGenerator<Sample> {
  return countedSamples(settingsOf(session), session.run.journal.samples())
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
