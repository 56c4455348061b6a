import { places } from '../places/index.ts'
import { openSession, sqliteStore } from '../run/index.ts'
import { type Certification, finishRun } from './finish-run.ts'
import type { RunOptions } from './options.ts'

/** A run to go on with. */
export interface ResumeOptions extends RunOptions {
  /** Its id, or the beginning of it. Default: the latest run. */
  readonly run?: string | undefined
}

/**
 * Goes on with an interrupted run, as `certifyNode` would have: no answered item is asked again. A run
 * that is complete is published again.
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
  const session = await openSession(sqliteStore(options.runs ?? places.runs), options.run, 'write')
  options.listener?.({ kind: 'resumed', run: session.run.id })
  return finishRun(session, options)
}
