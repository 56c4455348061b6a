import {
  type DrawOptions,
  type DrawParts,
  drawIntent,
  LogBook,
  type LogOptions,
  newPending,
  readNonces,
  roundsOf,
  wordsOf,
} from '../../certify/index.ts'
import { describeError, isIqError } from '../../errors/index.ts'
import { folderStore, readCheckpoint, timeOfRound } from '../../log/index.ts'
import type { Signer } from '../../sign/index.ts'
import type { Database } from '../database/index.ts'
import type { Queue } from '../queue/index.ts'
import { DatabaseTime } from '../store/index.ts'
import { Alone } from './alone.ts'
import { asWriter } from './as-writer.ts'
import { type Announcement, keepDrawn, keepIntent, keepPending, openAnnouncements } from './rows.ts'

/** What announcing for a fleet takes. */
export interface AnnouncerParts {
  readonly database: Database
  readonly queue: Queue
  readonly log: LogOptions
  /** The certifier's key, which signs the reports too. */
  readonly signer: Signer
  /** What others add to the seeds, as it is now: more nonces come while we go on. */
  readonly draw: () => Promise<DrawOptions | undefined>
  /** Host and process, for people. */
  readonly holder: string
  /** How long we announce alone without a sign. */
  readonly leaseSeconds: number
}

/** A test that is announced, or is to be, and cannot begin yet. */
export interface Unready {
  readonly node: string
  /** In the log; null: not there yet. */
  readonly index: number | null
  readonly why: string
}

/** What was done at once. */
export interface Announced {
  /** Put into the log. */
  readonly announced: number
  /** Whose seed was drawn: they begin. */
  readonly drawn: number
  readonly unready: readonly Unready[]
}

/** Intents under one checkpoint at most. */
const together = 256

/**
 * Announces the tests of a fleet: the one process that has the keys of the log and of the certifier. It may
 * be killed at any moment: the salt is in the database before the log has the intent, and the log is asked
 * for it before it is appended.
 */
export class Announcer {
  readonly #parts: AnnouncerParts
  readonly #time: DatabaseTime
  readonly #alone: Alone
  readonly #book: LogBook

  private constructor(parts: AnnouncerParts, time: DatabaseTime, alone: Alone) {
    this.#parts = parts
    this.#time = time
    this.#alone = alone
    this.#book = new LogBook(parts.log, time.clock())
  }

  /**
   * @throws IqError `LOG` while another process announces for the fleet, `VERIFICATION` where the log is not
   * that of its key
   */
  static async open(parts: AnnouncerParts): Promise<Announcer> {
    const { database, holder, leaseSeconds, log } = parts
    // Now, and not only once a test waits to be announced.
    readCheckpoint(folderStore(log.folder), [log.signer.noteKey])
    const time = await DatabaseTime.read(database)
    return new Announcer(parts, time, await Alone.take(database, holder, leaseSeconds))
  }

  /** Announces what waits, draws what can be drawn, and lets it begin. @throws IqError `LOG`, `DATABASE` */
  async announce(): Promise<Announced> {
    await this.#alone.require()
    const draw = await this.#parts.draw()
    await this.#makeSalts(draw)
    const announced = await this.#appendIntents(draw)
    return { announced, ...(await this.#drawSeeds(draw)) }
  }

  /** Lets another process announce. */
  close(): Promise<void> {
    return this.#alone.release()
  }

  async #makeSalts(draw: DrawOptions | undefined): Promise<void> {
    const { database } = this.#parts
    const open = (await openAnnouncements(database)).filter(({ pending }) => pending === null)
    for (const [n, one] of open.entries()) {
      if (n % together === 0) await this.#alone.require()
      await keepPending(database, one, await newPending(draw, this.#time.clock()))
    }
  }

  async #appendIntents(draw: DrawOptions | undefined): Promise<number> {
    const { database, log, signer } = this.#parts
    const open = (await openAnnouncements(database)).filter((one) => isToAppend(one, draw))
    for (let at = 0; at < open.length; at += together) {
      await this.#alone.require()
      const some = open.slice(at, at + together)
      await asWriter(database, log, async (client) => {
        const wanted = some.flatMap(({ announced, pending, test }) =>
          pending === null ? [] : [{ words: wordsOf(announced, pending, draw), known: test }],
        )
        const intents = await this.#book.announce(wanted, signer)
        for (const [n, intent] of intents.entries()) {
          const one = some[n]
          if (one !== undefined) await keepIntent(client, one, this.#book.origin, intent)
        }
      })
    }
    return open.length
  }

  async #drawSeeds(draw: DrawOptions | undefined): Promise<Omit<Announced, 'announced'>> {
    const { database } = this.#parts
    const parts = {
      ...{ book: this.#book, draw },
      given: await readNonces(draw?.nonces ?? []),
      askRound: roundsOf(draw, this.#time.clock(), new AbortController().signal),
    }
    const unready: Unready[] = []
    let drawn = 0
    for (const [n, one] of (await openAnnouncements(database)).entries()) {
      if (n % together === 0) await this.#alone.require()
      const why = await this.#drawOne(one, parts)
      if (why === undefined) drawn++
      else unready.push({ node: one.url, index: one.intent?.index ?? null, why })
    }
    return { drawn, unready }
  }

  /** Draws the seed of an announced test and sends its next turn, in one step. @returns why not yet */
  async #drawOne(one: Announcement, parts: DrawParts): Promise<string | undefined> {
    const { database, queue } = this.#parts
    const { exam, sessions, region, nodeOrigin, origin, pending, intent } = one
    if (pending === null || intent === null)
      return 'a round of a beacon goes into its seed: name it'
    if (origin !== this.#book.origin) return `it is announced in another log, '${origin}'`
    const now = this.#time.now()
    const { beacon } = parts.draw ?? {}
    if (pending.round !== null && beacon !== undefined) {
      const comes = timeOfRound(beacon.chain, pending.round)
      if (comes > now.getTime()) return `round ${pending.round} is still to come`
    }
    try {
      const drawn = await drawIntent(pending, intent, parts)
      if ('keyids' in drawn) return `a nonce is missing of ${drawn.keyids.join(', ')}`
      // A turn of this name was never sent before: sessions count up, and this moment is new.
      const turn = { exam, session: sessions, pass: Math.floor(now.getTime() / 1000) }
      await database.transaction(async (client) => {
        if (!(await keepDrawn(client, one, drawn))) return
        await queue.send(client, [{ turn, region, origin: nodeOrigin, after: now }])
      })
      return undefined
    } catch (error) {
      if (!isIqError(error) || error.code === 'DATABASE') throw error
      return describeError(error)
    }
  }
}

/** An intent that is to name a round of a beacon waits for somebody who names the beacon. */
function isToAppend({ pending, intent }: Announcement, draw: DrawOptions | undefined): boolean {
  if (pending === null || intent !== null) return false
  return pending.round === null || draw?.beacon !== undefined
}
