import { IqError } from '../../errors/index.ts'
import type { Clock } from '../../node/index.ts'
import type { Order } from '../../run/index.ts'
import type { Signer } from '../../sign/index.ts'
import type { CertifyListener } from '../events.ts'
import {
  type Drawn,
  type DrawParts,
  drawIntent,
  newPending,
  roundsOf,
  wordsOf,
} from './draw-intent.ts'
import { readNonces } from './draw-sources.ts'
import { type Announced, dropPending, keepPending, readPending } from './pending.ts'

export type Unannounced = Omit<Order, 'attempt'>

/** Where runs are announced before they begin. */
export interface Announcer {
  /**
   * Announces a run as a test of its node. A run that was announced before and never began is the same run.
   * @param test its number as far as the journals know
   */
  announce(order: Unannounced, test: number): Promise<Announcement>
}

/** A run that is announced, and its items not drawn yet. */
export interface Announcement {
  /** Waits for what others add to the seed. @throws IqError `INCONCLUSIVE` while somebody has to do something */
  drawn(): Promise<Drawn>
  /** The run has begun: its journal has all of it. */
  begun(): void
}

/** What announcing in a log takes. */
export interface LogAnnouncerParts extends Pick<DrawParts, 'book' | 'draw'> {
  readonly signer: Signer
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
 * Announces runs in a log of this machine: a commitment to a secret salt comes first, what others add comes
 * later, so nobody can choose the seed. The salt is kept before the log has its intent.
 */
export function logAnnouncer(parts: LogAnnouncerParts): Announcer {
  const { book, signer, draw, runs, clock, listener, signal } = parts
  const askRound = roundsOf(draw, clock, signal)
  return {
    async announce(order, test) {
      const announced = announcedOf(order)
      const before = readPending(runs, announced)
      const pending = before ?? (await newPending(draw, clock))
      if (before === undefined) await keepPending(runs, announced, pending)
      const words = wordsOf(announced, pending, draw)
      const [intent] = await book.announce([{ words, known: test }], signer)
      if (intent === undefined) throw new TypeError('one intent for one run')
      const { index, entry } = intent
      listener({ kind: 'announced', origin: book.origin, index, test: entry.attempt })
      return {
        async drawn() {
          const given = await readNonces(draw?.nonces ?? [])
          const drawn = await drawIntent(pending, intent, { book, draw, given, askRound })
          if ('keyids' in drawn) throw waiting(index, drawn.keyids)
          return drawn
        },
        begun: () => dropPending(runs, announced),
      }
    },
  }
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
