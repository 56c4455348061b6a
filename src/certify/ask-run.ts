import { type Clock, defaultExchangeLimits, type Node, openNode } from '../node/index.ts'
import {
  type Conclusion,
  certify,
  conclude,
  credentialsOf,
  perseveranceFor,
  type Session,
} from '../run/index.ts'
import { taskShares } from '../verdict/index.ts'
import { beforeEach } from './before-each.ts'
import { anyOf, type Deadline } from './deadline.ts'
import { interrupted, overdue } from './early-end.ts'
import type { RunOptions } from './options.ts'
import { spreadOver } from './spread.ts'

/** What asking a run takes beside what is ordered. */
export interface AskParts {
  readonly clock: Clock
  /** Waited for before each relay of an item; rejects when the run is no longer ours. Default: nothing. */
  readonly permit?: (() => Promise<void>) | undefined
}

/** Asks until nothing is left to ask. @throws IqError when it is stopped before */
export async function askRun(
  session: Session,
  options: RunOptions,
  { minutes, due, over }: Deadline,
  { clock, permit }: AskParts,
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
  const spread = await spreadNode(opened, session, { hours: options.spread, stop: stopping, clock })
  const node = permit === undefined ? spread : beforeEach(spread, permit)
  try {
    listener({ kind: 'asking', tasks: taskShares(session.suite) })
    const conclusion = await certify(session, {
      node,
      listener,
      clock,
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

interface Spreading {
  readonly hours: number | undefined
  readonly stop: AbortSignal
  readonly clock: Clock
}

/** What is left of the hours, for as many relays as the run may still take. */
async function spreadNode(
  node: Node,
  session: Session,
  { hours, stop, clock }: Spreading,
): Promise<Node> {
  if (hours === undefined) return node
  const { run, suite } = session
  const { relays } = await conclude(session)
  const items = taskShares(suite).reduce((sum, { size }) => sum + size, 0)
  const most = Math.min(items, relays.cap ?? items)
  const ends = Date.parse(run.started) + hours * hourMs
  const windowMs = Math.max(0, ends - clock.date().getTime())
  const spread = { from: clock.now(), windowMs, relays: Math.max(1, most - relays.samples) }
  return spreadOver(node, spread, clock, stop)
}

const hourMs = 3_600_000
