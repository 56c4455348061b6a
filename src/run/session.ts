import { randomBytes } from 'node:crypto'
import { type LoadedCalibration, loadCalibration } from '../calibration/index.ts'
import { epochAt, type LoadedTiers, parseTiers } from '../chains/index.ts'
import { IqError } from '../errors/index.ts'
import type { Clock, Node } from '../node/index.ts'
import { loadSuite, type Suite, suiteOfRun } from '../suite/index.ts'
import type { KnownItems } from '../verdict/index.ts'
import type { Listener } from './events.ts'
import type { Frozen } from './frozen.ts'
import type { Store } from './journal/index.ts'
import type { Perseverance } from './perseverance.ts'
import { createRun, openRun, type Run } from './runs.ts'

/** A run with what it was started on. */
export interface Session {
  readonly run: Run
  /** With the items of this run. */
  readonly suite: Suite
  readonly tiers: LoadedTiers
  /** Item parameters for forecasts; undefined where the run was started without. */
  readonly items: KnownItems | undefined
}

/** Effects and signals of one session. */
export interface SessionParts {
  readonly node: Node
  readonly listener: Listener
  readonly clock: Clock
  /** Finish what is in flight, then stop. */
  readonly stop: AbortSignal
  /** Stop at once. */
  readonly abort: AbortSignal
  /** How much trouble the run puts up with. */
  readonly perseverance?: Perseverance
}

/** What a new run is asked to do; paths are absolute. */
export interface Order extends Omit<Frozen, 'suite' | 'tiers' | 'calibration' | 'epoch'> {
  readonly suite: Suite
  readonly tiers: LoadedTiers
  readonly calibration: LoadedCalibration | undefined
}

/** Starts a run and freezes its settings in its journal. */
export async function startSession(store: Store, order: Order, now: Date): Promise<Session> {
  const { suite, tiers, calibration } = order
  const run = await createRun(store, freeze(order, now), now)
  if (suite.heldBack) await run.journal.recordSalt(randomBytes(32).toString('hex'))
  return { run, suite: suiteOfRun(suite, order.seed), tiers, items: calibration?.items }
}

/** What a run keeps of its order; it belongs to the epoch in which it starts. */
export function freeze({ suite, tiers, calibration, ...settings }: Order, now: Date): Frozen {
  return {
    ...settings,
    epoch: tiers.epoch === undefined ? null : epochAt(tiers.epoch, now),
    suite: {
      path: suite.directory,
      name: suite.name,
      version: suite.version,
      digest: suite.digest,
      mode: suite.mode,
    },
    tiers: { path: tiers.path, text: tiers.text },
    calibration: calibration?.sha256 ?? null,
  }
}

/**
 * Opens a run again, with the suite, the item parameters and the tiers it was started with.
 * @throws IqError `CHANGED` when the suite or the item parameters are no longer the same
 */
export async function openSession(
  store: Store,
  id: string | undefined,
  mode: 'read' | 'write',
): Promise<Session> {
  return attach(await openRun(store, id, mode), ({ frozen: { suite } }) =>
    loadSuite(suite.path, { mode: suite.mode }),
  )
}

/** Opens a run to go on with it, on a suite that is already loaded; else as `openSession`. */
export async function continueSession(store: Store, id: string, suite: Suite): Promise<Session> {
  return attach(await openRun(store, id, 'write'), async () => suite)
}

async function attach(run: Run, load: (run: Run) => Promise<Suite>): Promise<Session> {
  try {
    const { frozen } = run
    const suite = suiteOfRun(await load(run), frozen.seed)
    if (suite.digest !== frozen.suite.digest) throw changedSuite(run, suite)
    const tiers = parseTiers(Buffer.from(frozen.tiers.text), frozen.tiers.path)
    return { run, suite, tiers, items: await itemsOf(run, suite) }
  } catch (error) {
    await run.close()
    throw error
  }
}

/** A run that was started without item parameters goes on without, whatever there is now. */
async function itemsOf(run: Run, suite: Suite): Promise<KnownItems | undefined> {
  const { calibration } = run.frozen
  if (calibration === null) return undefined
  const loaded = await loadCalibration(suite.directory, suite)
  if (loaded?.sha256 === calibration) return loaded.items
  const is = loaded ? `now they are ${loaded.sha256.slice(0, 12)}...` : 'now there are none'
  throw new IqError(
    'CHANGED',
    `${suite.directory}: run ${run.id} was started on item parameters ${calibration.slice(0, 12)}..., ${is}`,
    { next: 'put the calibration.json of that time back to go on' },
  )
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
