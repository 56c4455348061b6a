import { findChain } from '../chains/index.ts'
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
 * @throws IqError that tells how to resume, where that helps; `TIER_NOT_MET` for a required chain
 */
export async function finishRun(session: Session, options: RunOptions): Promise<Certification> {
  const { run, tiers } = session
  const { requireTier } = options
  try {
    if (requireTier !== undefined) findChain(tiers, requireTier)
    const signer = await certifierOf(options)
    await checkControl(session, options)
    const conclusion = await ask(session, options)
    const { report, folder } = await publishReport(session, conclusion, {
      folder: options.reports ?? places.reports,
      signer,
      assuranceLevel: options.thirdParty === true ? 'third_party' : 'self',
      compress: options.compress === true,
      sshSignature: options.sshSignature === true,
      secrets: secretsOf({ ...options.credentials, key: options.apiKey }),
    })
    await record(session, folder, options)
    options.listener?.({ kind: 'published', folder, report })
    if (requireTier !== undefined) requireCertified(requireTier, report.verdicts)
    return { run: run.id, folder, report }
  } catch (error) {
    throw options.abort?.aborted ? interrupted(run.id) : withResume(error, run.id)
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
async function ask(session: Session, options: RunOptions): Promise<Conclusion> {
  const { frozen, id } = session.run
  const { access, patience, deadline, listener = () => undefined } = options
  const { stop = never(), abort = never() } = options
  const due = deadline === undefined ? never() : AbortSignal.timeout(Math.round(60_000 * deadline))
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
  const stopping = AbortSignal.any([stop, due])
  const node = await spreadNode(opened, session, options.spread, stopping)
  try {
    listener({ kind: 'asking', tasks: taskShares(session.suite) })
    const conclusion = await certify(session, {
      node,
      listener,
      clock: systemClock,
      stop: stopping,
      abort,
      ...(patience !== undefined && { perseverance: perseveranceFor(patience) }),
    })
    if (conclusion.finished) return conclusion
    throw stop.aborted ? interrupted(id) : overdue(id, deadline)
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

function never(): AbortSignal {
  return new AbortController().signal
}
