import { randomBytes } from 'node:crypto'
import { sha256Hex } from '../../digest/index.ts'
import { IqError } from '../../errors/index.ts'
import { intentLeaf, roundAfter } from '../../log/index.ts'
import type { Clock } from '../../node/index.ts'
import { type Draw, drawSeed, nodeFile, placeOf } from '../../report/index.ts'
import type { Order } from '../../run/index.ts'
import {
  askBeacon,
  type Beacon,
  type DrawOptions,
  type GivenNonce,
  loadNonceKeys,
  noncesFor,
  type Waiting,
} from './draw-sources.ts'
import type { AnnouncedIntent } from './known-entries.ts'
import type { IntentWords, LogBook } from './log-book.ts'
import type { Announced, Pending } from './pending.ts'

/** A secret salt, and who else is to have a part in the seed: fixed before the run is announced. */
export async function newPending(draw: DrawOptions | undefined, clock: Clock): Promise<Pending> {
  const keys = await loadNonceKeys(draw?.nonceKeys ?? [])
  const { beacon } = draw ?? {}
  return {
    salt: randomBytes(32).toString('hex'),
    nonces: keys.map(({ keyid }) => keyid),
    round:
      beacon === undefined
        ? null
        : roundAfter(beacon.chain, clock.date().getTime() + 1000 * beacon.leadSeconds),
  }
}

/** What the log is told of a run: a commitment to its salt, and who adds what to the seed later. */
export function wordsOf(
  { node, suite, tiers }: Announced,
  { salt, nonces, round }: Pending,
  draw: DrawOptions | undefined,
): IntentWords {
  const chain = draw?.beacon?.chain.chain
  return {
    ...{ node: sha256Hex(nodeFile(node)), place: placeOf(node.url), suite, tiers },
    saltDigest: sha256Hex(Buffer.from(salt, 'hex')),
    beacon: round === null || chain === undefined ? null : { chain, round },
    nonces: [...nonces],
  }
}

/** What of an order an announcement decides; without a seed it stays self-chosen. */
export type Drawn = Pick<Order, 'attempt' | 'draw' | 'announced'> & Partial<Pick<Order, 'seed'>>

export interface DrawParts {
  readonly book: LogBook
  readonly draw: DrawOptions | undefined
  /** What others gave so far. */
  readonly given: readonly GivenNonce[]
  /** Gives a round of the beacon, when it has come; undefined where no beacon is named. */
  readonly askRound: AskRound | undefined
}

type AskRound = (round: number) => Promise<Beacon>

/** Asks a beacon for each round once. */
export function roundsOf(
  draw: DrawOptions | undefined,
  clock: Clock,
  signal: AbortSignal,
): AskRound | undefined {
  const { beacon } = draw ?? {}
  if (beacon === undefined) return undefined
  const asked = new Map<number, Promise<Beacon>>()
  return (round) => {
    const known = asked.get(round) ?? askBeacon(beacon, round, clock, signal)
    asked.set(round, known)
    return known
  }
}

/**
 * Draws the seed of an announced run from what others add; waits for a round that is still to come.
 * @returns whose nonces are missing, where some are
 * @throws IqError `USAGE` where a key or a beacon that the intent names is not given; else as what it asks
 */
export async function drawIntent(
  { salt, nonces, round }: Pending,
  { index, entry }: AnnouncedIntent,
  { book, draw, given, askRound }: DrawParts,
): Promise<Drawn | Waiting> {
  const leaf = intentLeaf(entry)
  const announced = { origin: book.origin, index, leaf }
  const { attempt } = entry
  if (nonces.length === 0 && round === null) {
    return { attempt, draw: { kind: 'free' }, announced: { ...announced, proof: null } }
  }
  const gathered = noncesFor(leaf, await keysOf(nonces, draw), given)
  if ('keyids' in gathered) return gathered
  if (round !== null && askRound === undefined) throw noBeacon(index, round)
  const beacon = round === null || askRound === undefined ? null : await askRound(round)
  const drawing: Draw = { kind: 'drawn', salt, intent: announced, beacon, nonces: gathered.nonces }
  const seed = drawSeed(drawing, { node: entry.node, suite: entry.suite })
  const proof = book.prove(index).toString('utf8')
  return { attempt, seed, draw: drawing, announced: { ...announced, proof } }
}

/** The keys that the intent names, in its order. */
async function keysOf(nonces: readonly string[], draw: DrawOptions | undefined) {
  const given = await loadNonceKeys(draw?.nonceKeys ?? [])
  return nonces.map((keyid) => {
    const key = given.find((one) => one.keyid === keyid)
    if (key !== undefined) return key
    throw new IqError(
      'USAGE',
      `the run is announced with a nonce of ${keyid}, whose key is missing`,
      { next: 'name its public key again with --nonce-from' },
    )
  })
}

function noBeacon(index: number, round: number): IqError {
  return new IqError(
    'USAGE',
    `the run is announced as entry ${index} of the log with round ${round} of a beacon`,
    { next: 'name where it comes from, with --beacon-file or --beacon-command' },
  )
}
