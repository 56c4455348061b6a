import { IqError } from '../errors/index.ts'
import { folderStore } from '../history/index.ts'
import { places } from '../places/index.ts'
import { isNumberTaken, openSession, type RunStore, type Session } from '../run/index.ts'
import { type Certification, finishRun } from './finish-run.ts'
import type { RunOptions } from './options.ts'
import { raiseCap } from './raise-cap.ts'

/** A run to go on with. */
export interface ResumeOptions extends RunOptions {
  /** Its id, or the beginning of it. Default: the latest run. */
  readonly run?: string | undefined
  /** Items that may be asked where a chain is undecided at its cap. Default: as the tiers say. */
  readonly maxRelays?: number | undefined
}

/**
 * Goes on with an interrupted run, as `certifyNode` would have: no answered item is asked again. A run
 * that is complete is published again, and one that is undecided at its cap may go on to a higher one.
 * @example
 * ```ts
 * import { certifyNode, isIqError, resumeRun } from 'iq-chains'
 * import { serveMockNode } from 'iq-chains/testing'
 *
 * const node = await serveMockNode({ latencyMs: 5 })
 * const common = { key: 'certifier.key.pem', runs: 'runs' }
 * const stop = new AbortController()
 * try {
 *   await certifyNode({
 *     url: node.url,
 *     suite: 'starter',
 *     ...common,
 *     stop: stop.signal,
 *     listener: (event) => {
 *       if (event.kind === 'stored') stop.abort()
 *     },
 *   })
 * } catch (error) {
 *   isIqError(error) && error.code // => 'INTERRUPTED'
 * }
 * const { report } = await resumeRun(common)
 * report.verdicts.length > 0 // => true
 * await node.close()
 * ```
 *
 * @throws IqError as `certifyNode`; `USAGE` when there is no such run, `CHANGED` when its suite is not
 * the one it was started with
 */
export async function resumeRun(options: ResumeOptions): Promise<Certification> {
  const { runs = places.runs, run, maxRelays, listener } = options
  const store = folderStore(runs)
  const opened = await openSession(store, run, 'write')
  await requireNumber(opened, store)
  const session = await raised(opened, maxRelays)
  listener?.({ kind: 'resumed', run: session.run.id })
  return finishRun(session, options)
}

/** A run that nobody asked anything is gone when another test has its number. @throws IqError `CHANGED` */
async function requireNumber({ run }: Session, store: RunStore): Promise<void> {
  const { id, started, finished, frozen, journal } = run
  if (await journal.holdsSamples()) return
  const { attempt, epoch, node } = frozen
  const { tests } = await store.testsOf(frozen)
  const past = { id, started, finished, frozen, attempt, isBegun: false }
  if (!isNumberTaken(past, tests)) return
  await run.close()
  throw new IqError(
    'CHANGED',
    `run ${id} was begun as test ${attempt} of its node${epoch === null ? '' : ` in ${epoch}`} and never asked; another test is that by now`,
    { next: `begin it anew: iqchains certify ${node.url}` },
  )
}

async function raised(session: Session, items: number | undefined): Promise<Session> {
  if (items === undefined) return session
  try {
    return await raiseCap(session, items)
  } catch (error) {
    await session.run.close()
    throw error
  }
}
