import { randomBytes } from 'node:crypto'
import { loadCalibration } from '../calibration/index.ts'
import { findChain, type LoadedTiers, loadTiers } from '../chains/index.ts'
import { IqError, isIqError } from '../errors/index.ts'
import type { Clock } from '../node/index.ts'
import { places, tiersFile, version } from '../places/index.ts'
import {
  addressesOf,
  freezeRequests,
  type Order,
  type RunStore,
  type Session,
} from '../run/index.ts'
import { requireParts } from '../scorer/index.ts'
import { asksForPictures, detectorOf, loadSuite, type Suite } from '../suite/index.ts'
import { type Announcer, bookOf, logAnnouncer } from './announce/index.ts'
import { type BegunRun, beginAnnounced, beginRun } from './begin-run.ts'
import { certifierOf } from './certifier.ts'
import { anyOf, type Deadline } from './deadline.ts'
import { interruptedBefore, overdueBefore } from './early-end.ts'
import type { CertifyListener } from './events.ts'
import { type AskableNode, findNode } from './find-node.ts'
import type { CertifyOptions } from './options.ts'

/** Where the run of a test lives, and whose time it is begun and ended by. */
export interface TestParts {
  readonly store: RunStore
  readonly clock: Clock
  /** Announces the run where no log is at hand. Default: the log of the options, if any. */
  readonly announcer?: Announcer | undefined
}

/**
 * Finds the node and begins its test, or goes on with the one that holds its evidence.
 * @throws IqError as `certifyNode`
 */
export async function beginTest(
  options: CertifyOptions,
  deadline: Deadline,
  parts: TestParts,
): Promise<Session> {
  const suite = await suiteOf(options)
  if (asksForPictures(suite)) await requireParts(detectorOf(suite))
  const tiers = await tiersOf(options)
  const node = await find(suite, options, deadline)
  const order = await orderOf(options, suite, tiers, node)
  const begun = await begin(options, order, deadline, parts)
  announce(begun, options.listener)
  return begun.session
}

async function begin(
  options: CertifyOptions,
  order: Omit<Order, 'attempt'>,
  deadline: Deadline,
  { store, clock, ...parts }: TestParts,
): Promise<BegunRun> {
  const again = options.again === true
  const announcer = parts.announcer ?? (await announcerOf(options, deadline, clock))
  if (announcer === undefined) return beginRun(store, order, { now: clock.date(), again })
  const { due, minutes } = deadline
  return beginAnnounced(store, order, { clock, again }, announcer).catch((error: unknown) => {
    throw due.aborted && !isIqError(error) ? overdueBefore(options.url, minutes) : error
  })
}

/** Who announces the run; undefined where no log is named. @throws IqError `USAGE` */
async function announcerOf(
  options: CertifyOptions,
  { due }: Deadline,
  clock: Clock,
): Promise<Announcer | undefined> {
  const { log, draw, seed, abort, listener = () => undefined } = options
  if (log === undefined) {
    if (draw === undefined) return undefined
    throw new IqError('USAGE', 'a seed is drawn for a run that a log announces: name the log')
  }
  if (seed !== undefined && draw !== undefined) {
    throw new IqError('USAGE', 'a seed is either chosen or drawn')
  }
  return logAnnouncer({
    book: bookOf(log, clock),
    signer: await certifierOf(options),
    ...{ draw, clock, listener },
    runs: options.runs ?? places.runs,
    signal: anyOf(abort, due),
  })
}

function suiteOf({ suite, mode }: CertifyOptions): Promise<Suite> | Suite {
  return typeof suite === 'string' ? loadSuite(suite, { mode }) : suite
}

/** The chains; a misspelt one must not cost a whole run. */
async function tiersOf({ tiers, requireTier }: CertifyOptions): Promise<LoadedTiers> {
  const loaded = typeof tiers === 'object' ? tiers : await loadTiers(tiersFile(tiers))
  if (requireTier !== undefined) findChain(loaded, requireTier)
  return loaded
}

/** Finds the node, unless somebody stops that. */
async function find(
  suite: Suite,
  options: CertifyOptions,
  { due, minutes }: Deadline,
): Promise<AskableNode> {
  const { url, stop, abort, timeout = defaultTimeout, listener = () => undefined } = options
  const signal = anyOf(stop, abort, due)
  listener({ kind: 'preparing', what: 'node' })
  try {
    const found = await findNode(suite, { ...options, timeoutMs: timeout * 1000, listener, signal })
    signal.throwIfAborted()
    return found
  } catch (error) {
    if (!signal.aborted) throw error
    throw stop?.aborted || abort?.aborted ? interruptedBefore(url) : overdueBefore(url, minutes)
  }
}

const defaultTimeout = 120

async function orderOf(
  options: CertifyOptions,
  suite: Suite,
  tiers: LoadedTiers,
  { node, stream, adjustments }: AskableNode,
): Promise<Omit<Order, 'attempt'>> {
  const { seed, limit, concurrency = 4, timeout = defaultTimeout } = options
  const { credentials = {}, extraBody = {} } = options
  const requests = freezeRequests({ credentials, extraBody, adjustments })
  return {
    node: { url: node.url, protocol: node.protocol, model: node.model ?? null },
    suite,
    tiers,
    calibration: await loadCalibration(suite.directory, suite),
    addresses: await addressesOf(node.url),
    seed: seed ?? randomBytes(16).toString('hex'),
    draw: { kind: 'free' },
    route: options.route ?? { kind: 'direct', covert: false },
    limit: limit ?? null,
    concurrency,
    stream,
    timeoutMs: timeout * 1000,
    ...(requests && { requests }),
    harness: { name: 'iqchains', version },
  }
}

function announce(
  { session: { run }, lifetime, unreadable }: BegunRun,
  listener: CertifyListener = () => undefined,
): void {
  for (const id of unreadable) listener({ kind: 'unreadable', run: id })
  const { node, suite } = run.frozen
  switch (lifetime.kind) {
    case 'new':
      {
        const { test, epoch, because } = lifetime
        listener({ kind: 'begun', run: run.id, node, suite, test, epoch, because })
      }
      return
    case 'continue':
      listener({ kind: 'continued', run: run.id, node, suite, finished: run.finished })
      return
  }
}
