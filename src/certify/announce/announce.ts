import { randomBytes } from 'node:crypto'
import { sha256Hex } from '../../digest/index.ts'
import { IqError } from '../../errors/index.ts'
import { intentLeaf, roundAfter } from '../../log/index.ts'
import type { Clock } from '../../node/index.ts'
import { type Draw, drawSeed, nodeFile, placeOf } from '../../report/index.ts'
import type { Order } from '../../run/index.ts'
import type { Signer } from '../../sign/index.ts'
import type { CertifyListener } from '../events.ts'
import { askBeacon, type DrawOptions, gatherNonces, loadNonceKeys } from './draw-sources.ts'
import type { AnnouncedIntent, LogBook } from './log-book.ts'
import { type Announced, keepPending, type Pending, readPending } from './pending.ts'

type Unannounced = Omit<Order, 'attempt'>

/** What announcing a run takes, beside its order. */
export interface AnnounceParts {
  readonly book: LogBook
  readonly signer: Signer
  readonly draw: DrawOptions | undefined
  /** Folder of the journals. */
  readonly runs: string
  readonly clock: Clock
  readonly listener: CertifyListener
  readonly signal: AbortSignal
}

/** What is announced of an order. */
export function announcedOf({ node, suite, tiers }: Unannounced): Announced {
  return { node, suite: suite.digest, tiers: tiers.digest }
}

/**
 * Announces a run in the log: a commitment to a secret salt comes first, what others add comes later, so
 * nobody can choose the seed. A run that was announced before and never began is the same run.
 * @param test number of the test as far as the journals know
 */
export async function announce(
  order: Unannounced,
  test: number,
  { book, signer, draw, runs, clock, listener }: AnnounceParts,
): Promise<{ readonly pending: Pending; readonly intent: AnnouncedIntent }> {
  const announced = announcedOf(order)
  const known = readPending(runs, announced)
  const pending = known ?? (await newPending(draw, clock))
  if (known === undefined) await keepPending(runs, announced, pending)
  const { round, nonces } = pending
  const chain = draw?.beacon?.chain.chain
  const intent = await book.announce(
    {
      node: sha256Hex(nodeFile(order.node)),
      place: placeOf(order.node.url),
      suite: announced.suite,
      tiers: announced.tiers,
      saltDigest: sha256Hex(Buffer.from(pending.salt, 'hex')),
      beacon: round === null || chain === undefined ? null : { chain, round },
      nonces: [...nonces],
    },
    test,
    signer,
  )
  const { index, entry } = intent
  listener({ kind: 'announced', origin: book.origin, index, test: entry.attempt })
  return { pending, intent }
}

async function newPending(draw: DrawOptions | undefined, clock: Clock): Promise<Pending> {
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

/**
 * Draws the seed of an announced run from what others add. Without anybody it stays self-chosen.
 * @throws IqError `INCONCLUSIVE` while a nonce is missing: the run stays announced
 */
export async function drawn(
  order: Unannounced,
  { pending, intent }: Awaited<ReturnType<typeof announce>>,
  parts: AnnounceParts,
): Promise<Order> {
  const { book, draw, clock, signal } = parts
  const { index, entry } = intent
  const leaf = intentLeaf(entry)
  const announced = { origin: book.origin, index, leaf }
  const common = { ...order, attempt: entry.attempt }
  if (pending.nonces.length === 0 && pending.round === null) {
    return { ...common, draw: { kind: 'free' }, announced: { ...announced, proof: null } }
  }
  const keys = await keysOf(pending, draw)
  const gathered = await gatherNonces(leaf, keys, draw?.nonces ?? [])
  if ('keyids' in gathered) throw waiting(index, gathered.keyids)
  const beacon =
    pending.round === null || draw?.beacon === undefined
      ? null
      : await askBeacon(draw.beacon, pending.round, clock, signal)
  if (pending.round !== null && beacon === null) throw noBeacon(index, pending.round)
  const { nonces } = gathered
  const drawing: Draw = { kind: 'drawn', salt: pending.salt, intent: announced, beacon, nonces }
  const seed = drawSeed(drawing, { node: entry.node, suite: entry.suite })
  const proof = book.prove(index).toString('utf8')
  return { ...common, seed, draw: drawing, announced: { ...announced, proof } }
}

/** The keys that the intent names, in its order. */
async function keysOf({ nonces }: Pending, draw: DrawOptions | undefined) {
  const given = await loadNonceKeys(draw?.nonceKeys ?? [])
  return nonces.map((keyid) => {
    const key = given.find((one) => one.keyid === keyid)
    if (key !== undefined) return key
    throw new IqError(
      'USAGE',
      `the run is announced with a nonce of ${keyid}, whose key is missing`,
      {
        next: 'name its public key again with --nonce-from',
      },
    )
  })
}

function waiting(index: number, keyids: readonly string[]): IqError {
  return new IqError(
    'INCONCLUSIVE',
    `the run is announced as entry ${index} of the log; a nonce is missing of ${keyids.join(', ')}`,
    {
      next: `have them run: iqchains log nonce ${index} --log <folder> --vkey <key>; then certify again with --nonce <file>`,
    },
  )
}

function noBeacon(index: number, round: number): IqError {
  return new IqError(
    'USAGE',
    `the run is announced as entry ${index} of the log with round ${round} of a beacon`,
    { next: 'name where it comes from, with --beacon-file or --beacon-command' },
  )
}
