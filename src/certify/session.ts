import { IqError } from '../errors/index.ts'
import { loadSuite, type Suite } from '../suite/index.ts'
import { type LoadedTiers, parseTiers } from '../tiers/index.ts'
import type { Frozen } from './frozen.ts'
import { createRun, openRun, type Run } from './runs.ts'

/** A run with what it was started on. */
export interface Session {
  readonly run: Run
  readonly suite: Suite
  readonly tiers: LoadedTiers
}

/** What a new run is asked to do; paths are absolute. */
export interface Order extends Omit<Frozen, 'suite' | 'tiers'> {
  readonly suite: Suite
  readonly tiers: LoadedTiers
}

/** Starts a run and freezes its settings in its journal. */
export function startSession(folder: string, order: Order, now: Date): Session {
  const { suite, tiers, ...settings } = order
  const frozen: Frozen = {
    ...settings,
    suite: {
      path: suite.directory,
      name: suite.name,
      version: suite.version,
      digest: suite.digest,
    },
    tiers: { path: tiers.path, text: tiers.text },
  }
  return { run: createRun(folder, frozen, now), suite, tiers }
}

/**
 * Opens a run again, with the suite and the tiers it was started with.
 * @throws IqError `CHANGED` when the suite is no longer the same
 */
export async function openSession(
  folder: string,
  id: string | undefined,
  mode: 'read' | 'write',
): Promise<Session> {
  const run = openRun(folder, id, mode)
  try {
    const { frozen } = run
    const suite = await loadSuite(frozen.suite.path)
    if (suite.digest !== frozen.suite.digest) throw changedSuite(run, suite)
    const tiers = parseTiers(Buffer.from(frozen.tiers.text), frozen.tiers.path)
    return { run, suite, tiers }
  } catch (error) {
    run.close()
    throw error
  }
}

function changedSuite(run: Run, suite: Suite): IqError {
  const { name, version, digest } = run.frozen.suite
  const was = `${name} ${version} (sha256 ${digest.slice(0, 12)}...)`
  const is = `${suite.name} ${suite.version} (sha256 ${suite.digest.slice(0, 12)}...)`
  return new IqError(
    'CHANGED',
    `${suite.directory}: run ${run.id} was started on ${was}, now it is ${is}`,
    {
      next: 'restore the suite to go on, or start a new run',
    },
  )
}
