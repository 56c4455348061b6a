import { findChain } from '../chains/index.ts'
import { isIqError } from '../errors/index.ts'
import { secretsOf, systemClock } from '../node/index.ts'
import { places } from '../places/index.ts'
import { publishReport } from '../publish/index.ts'
import type { Report } from '../report/index.ts'
import { type Conclusion, conclude, type Session } from '../run/index.ts'
import type { Signer } from '../sign/index.ts'
import { bookOf, recordReport } from './announce/index.ts'
import { type AskParts, askRun } from './ask-run.ts'
import { certifierOf } from './certifier.ts'
import { checkControl } from './check-control.ts'
import { anyOf, type Deadline, deadlineIn } from './deadline.ts'
import { interrupted, overdue, requireCertified, withResume } from './early-end.ts'
import type { RunOptions } from './options.ts'

/** A run that came to its end, and what was published of it. */
export interface Certification {
  /** Id of the run. */
  readonly run: string
  /** Folder of the report, its transcript and the signed statement. */
  readonly folder: string
  readonly report: Report
}

/**
 * Takes a run to its end: asks what is still open, decides, publishes. Closes the run.
 * @param deadline begins now where nothing came before
 * @throws IqError that tells how to resume, where that helps; `TIER_NOT_MET` for a required chain
 */
export async function finishRun(
  session: Session,
  options: RunOptions,
  deadline: Deadline = deadlineIn(options.deadline),
): Promise<Certification> {
  const { run, tiers } = session
  const { requireTier } = options
  return ending(session, options, deadline, async () => {
    if (requireTier !== undefined) findChain(tiers, requireTier)
    const signer = await certifierOf(options)
    await checkControl(session, options, anyOf(options.abort, deadline.over))
    const conclusion = await askRun(session, options, deadline, { clock: systemClock })
    const { report, folder } = await publish(session, conclusion, signer, options)
    if (requireTier !== undefined) requireCertified(requireTier, report.verdicts)
    return { run: run.id, folder, report }
  })
}

/**
 * Asks what is still open of a run and decides it, and publishes nothing: that is left to who holds the
 * certifier's key. Closes the run.
 * @throws IqError as `finishRun`
 */
export function examineRun(
  session: Session,
  options: Omit<RunOptions, 'key'>,
  deadline: Deadline,
  parts: AskParts,
): Promise<Conclusion> {
  const given = { ...options, key: '' }
  return ending(session, given, deadline, async () => {
    await checkControl(session, given, anyOf(options.abort, deadline.over))
    return askRun(session, given, deadline, parts)
  })
}

/** Publishes a run that is complete; asks nothing. Closes the run. @throws IqError as `finishRun` */
export function publishRun(session: Session, options: RunOptions): Promise<Certification> {
  return ending(session, options, deadlineIn(undefined), async () => {
    const signer = await certifierOf(options)
    const { report, folder } = await publish(session, await conclude(session), signer, options)
    return { run: session.run.id, folder, report }
  })
}

/** Does something with a run, says how to go on where that fails, and closes the run. */
async function ending<T>(
  { run }: Session,
  { abort }: RunOptions,
  deadline: Deadline,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (abort?.aborted) throw interrupted(run.id)
    const isCut = deadline.over.aborted && !isIqError(error)
    throw isCut ? overdue(run.id, deadline.minutes) : withResume(error, run.id)
  } finally {
    await run.close()
  }
}

async function publish(
  session: Session,
  conclusion: Conclusion,
  signer: Signer,
  options: RunOptions,
): Promise<Omit<Certification, 'run'>> {
  const { report, folder } = await publishReport(session, conclusion, {
    folder: options.reports ?? places.reports,
    signer,
    assuranceLevel: options.thirdParty === true ? 'third_party' : 'self',
    compress: options.compress === true,
    pictures: options.pictures ?? 'sample',
    sshSignature: options.sshSignature === true,
    secrets: secretsOf({ ...options.credentials, key: options.apiKey }),
  })
  await record(session, folder, options)
  options.listener?.({ kind: 'published', folder, report })
  return { report, folder }
}

/** Records the report in the log, where there is one. */
async function record(
  { run }: Session,
  folder: string,
  { log, listener }: RunOptions,
): Promise<void> {
  const { announced } = run.frozen
  if (log !== undefined) {
    const index = await recordReport(folder, run.frozen, bookOf(log, systemClock))
    listener?.({ kind: 'recorded', run: run.id, index })
  } else if (announced !== undefined) {
    listener?.({ kind: 'unrecorded', run: run.id, origin: announced.origin })
  }
}
