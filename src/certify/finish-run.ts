import { findChain } from '../chains/index.ts'
import { isIqError } from '../errors/index.ts'
import {
  defaultExchangeLimits,
  type Node,
  openNode,
  secretsOf,
  systemClock,
} from '../node/index.ts'
import { places } from '../places/index.ts'
import { publishReport } from '../publish/index.ts'
import type { Report } from '../report/index.ts'
import {
  type Conclusion,
  certify,
  conclude,
  credentialsOf,
  perseveranceFor,
  type Session,
} from '../run/index.ts'
import { taskShares } from '../verdict/index.ts'
import { LogBook, recordReport } from './announce/index.ts'
import { certifierOf } from './certifier.ts'
import { checkControl } from './check-control.ts'
import { anyOf, type Deadline, deadlineIn } from './deadline.ts'
import { interrupted, overdue, requireCertified, withResume } from './early-end.ts'
import type { RunOptions } from './options.ts'
import { spreadOver } from './spread.ts'

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
  try {
    if (requireTier !== undefined) findChain(tiers, requireTier)
    const signer = await certifierOf(options)
    await checkControl(session, options, anyOf(options.abort, deadline.over))
    const conclusion = await ask(session, options, deadline)
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
    if (requireTier !== undefined) requireCertified(requireTier, report.verdicts)
    return { run: run.id, folder, report }
  } catch (error) {
    if (options.abort?.aborted) throw interrupted(run.id)
    const isCut = deadline.over.aborted && !isIqError(error)
    throw isCut ? overdue(run.id, deadline.minutes) : withResume(error, run.id)
  } finally {
    await run.close()
  }
}

/** Records the report in the log, where there is one. */
async function record(
  { run }: Session,
  folder: string,
  { log, listener }: RunOptions,
): Promise<void> {
  const { announced } = run.frozen
  if (log !== undefined) {
    const index = await recordReport(folder, run.frozen, new LogBook(log, systemClock))
    listener?.({ kind: 'recorded', run: run.id, index })
  } else if (announced !== undefined) {
    listener?.({ kind: 'unrecorded', run: run.id, origin: announced.origin })
  }
}

/** Asks until nothing is left to ask. @throws IqError when it is stopped before */
async function ask(
  session: Session,
  options: RunOptions,
  { minutes, due, over }: Deadline,
): Promise<Conclusion> {
  const { frozen, id } = session.run
  const { access, patience, stop, listener = () => undefined } = options
  const { requests } = frozen
  const given = { ...options.credentials, key: options.apiKey }
  const opened = openNode(
    { ...frozen.node, model: frozen.node.model ?? undefined },
    {
      ...(requests === undefined ? given : credentialsOf(requests, given)),
      extraBody: requests?.extraBody,
      adjustments: requests?.adjustments,
      access,
      concurrency: frozen.concurrency,
      stream: frozen.stream,
      limits: { ...defaultExchangeLimits, totalMs: frozen.timeoutMs },
    },
  )
  const stopping = anyOf(stop, due)
  const node = await spreadNode(opened, session, options.spread, stopping)
  try {
    listener({ kind: 'asking', tasks: taskShares(session.suite) })
    const conclusion = await certify(session, {
      node,
      listener,
      clock: systemClock,
      stop: stopping,
      abort: anyOf(options.abort, over),
      ...(patience !== undefined && { perseverance: perseveranceFor(patience) }),
    })
    if (conclusion.finished) return conclusion
    throw stop?.aborted ? interrupted(id) : overdue(id, minutes)
  } finally {
    await node.close()
  }
}

/** What is left of the hours, for as many relays as the run may still take. */
async function spreadNode(
  node: Node,
  session: Session,
  hours: number | undefined,
  stop: AbortSignal,
): Promise<Node> {
  if (hours === undefined) return node
  const { run, suite } = session
  const { relays } = await conclude(session)
  const items = taskShares(suite).reduce((sum, { size }) => sum + size, 0)
  const most = Math.min(items, relays.cap ?? items)
  const ends = Date.parse(run.started) + hours * hourMs
  const windowMs = Math.max(0, ends - systemClock.date().getTime())
  const spread = { from: systemClock.now(), windowMs, relays: Math.max(1, most - relays.samples) }
  return spreadOver(node, spread, systemClock, stop)
}

const hourMs = 3_600_000
