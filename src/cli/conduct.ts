import { type ErrorCode, IqError } from '../errors/index.ts'
import { defaultLimits, type NodeOptions, openNode, systemClock } from '../node/index.ts'
import { publishReport, renderers } from '../publish/index.ts'
import { reportFiles } from '../report/index.ts'
import { certify, perseveranceFor, type Session, taskShares } from '../run/index.ts'
import { onInterrupt } from './interrupt.ts'
import { certifierSigner } from './keys.ts'
import { checkOperator, type OperatorOptions } from './operator.ts'
import type { Output } from './output.ts'
import { showProgress } from './progress/display.ts'

export interface ConductOptions extends OperatorOptions {
  readonly reports: string
  readonly keys: string
  readonly requireTier?: string
  readonly thirdParty?: boolean
  /** Seconds that the node may be away. Default: a few minutes. */
  readonly patience?: number
  /** Minutes after which nothing new is asked. Default: none. */
  readonly deadline?: number
}

/** How a node is reached: its API key, and what the user allows of the way. */
export type Way = Pick<NodeOptions, 'key' | 'access'>

/** Runs a session to its end, shows how it goes, and publishes its report. Closes the run. */
export async function conduct(
  session: Session,
  options: ConductOptions,
  way: Way,
  output: Output,
): Promise<{ readonly folder: string } | undefined> {
  const { run } = session
  const { frozen } = run
  const node = openNode(
    { ...frozen.node, model: frozen.node.model ?? undefined },
    {
      ...way,
      concurrency: frozen.concurrency,
      stream: frozen.stream,
      limits: { ...defaultLimits, totalMs: frozen.timeoutMs },
    },
  )
  const interrupt = onInterrupt(output.note)
  const deadline = deadlineOf(options.deadline)
  const display = showProgress(taskShares(session.suite), process.stderr)
  try {
    const signer = await certifierSigner(options.keys, output.note)
    await checkOperator(session, options, way, output)
    const conclusion = await certify(session, {
      node,
      listener: display.listener,
      clock: systemClock,
      stop: AbortSignal.any([interrupt.stop, deadline]),
      abort: interrupt.abort,
      ...(options.patience !== undefined && { perseverance: perseveranceFor(options.patience) }),
    }).finally(() => display.close())
    if (!conclusion.finished) {
      throw interrupt.stop.aborted ? interrupted(run.id) : overdue(run.id, options.deadline)
    }
    const { report, folder } = await publishReport(session, conclusion, {
      folder: options.reports,
      signer,
      assuranceLevel: options.thirdParty === true ? 'third_party' : 'self',
      secrets: way.key === undefined ? [] : [way.key],
    })
    output.event('report', { folder, report })
    output.result(`\n${renderers.text(report)}\n`)
    output.result(`report  ${folder}/${reportFiles.report}\n`)
    output.result(`next    iqchains verify ${folder}  |  iqchains show ${run.id} --wrong\n`)
    requireTier(options.requireTier, report.verdicts)
    return { folder }
  } catch (error) {
    throw interrupt.abort.aborted ? interrupted(run.id) : withResume(error, run.id)
  } finally {
    interrupt.dispose()
    await node.close()
    await run.close()
  }
}

function interrupted(run: string): IqError {
  return new IqError('INTERRUPTED', `run ${run} is stopped; every stored answer is kept`, {
    next: `iqchains resume ${run}`,
  })
}

function deadlineOf(minutes: number | undefined): AbortSignal {
  if (minutes === undefined) return new AbortController().signal
  return AbortSignal.timeout(Math.round(60_000 * minutes))
}

function overdue(run: string, minutes: number | undefined): IqError {
  const message = `run ${run} is not decided within ${minutes} minutes; every stored answer is kept`
  return new IqError('INCONCLUSIVE', message, { next: `iqchains resume ${run}` })
}

/** Ends that resuming does not help: a run keeps its suite and its tiers. */
const final: ReadonlySet<ErrorCode> = new Set(['TIER_NOT_MET', 'CONFIG', 'SUITE'])

/** A run that ends early can be resumed; the user is told how, unless there is something better. */
function withResume(error: unknown, run: string): unknown {
  if (!(error instanceof IqError) || final.has(error.code)) return error
  const resume = `iqchains resume ${run}`
  if (error.next === resume) return error
  return new IqError(error.code, error.message, {
    next: error.next === undefined ? resume : `${error.next}; then: ${resume}`,
    cause: error,
  })
}

function requireTier(
  wanted: string | undefined,
  verdicts: readonly { readonly chain: string; readonly verdict: string }[],
): void {
  if (wanted === undefined) return
  const decided = verdicts.find(({ chain }) => chain === wanted)
  if (decided?.verdict === 'certified') return
  if (decided?.verdict === 'inconclusive') {
    throw new IqError('INCONCLUSIVE', `no verdict for ${wanted}`)
  }
  throw new IqError('TIER_NOT_MET', `${wanted} is not certified`)
}
