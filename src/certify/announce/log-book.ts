import {
  appendEntries,
  entryBytes,
  folderStore,
  formatProof,
  type IntentEntry,
  type LogEntry,
  type LogStore,
  type NoteSigner,
  proveEntry,
  readCheckpoint,
  readEntries,
  signEntry,
  waitForFolder,
} from '../../log/index.ts'
import type { Clock } from '../../node/index.ts'
import type { Signer } from '../../sign/index.ts'
import { type AnnouncedIntent, KnownEntries } from './known-entries.ts'

/** The log in which a certifier announces its runs and records what came of them. */
export interface LogOptions {
  readonly folder: string
  /** Holder of the log's key. */
  readonly signer: NoteSigner
  /** Hours after which the result of a run is there at the latest. Default 24. */
  readonly within?: number | undefined
}

/** An intent as its certifier words it. */
export type IntentWords = Omit<
  IntentEntry,
  'kind' | 'keyid' | 'time' | 'deadline' | 'signature' | 'attempt'
>

/** A run that is to be announced. */
export interface WantedIntent {
  readonly words: IntentWords
  /** Number of the test as far as the journals know. */
  readonly known: number
}

const hourMs = 3_600_000

const books = new WeakMap<LogOptions, LogBook>()

/** The book of a log: one for all runs of a process, so that what was read of the log is not read again. */
export function bookOf(log: LogOptions, clock: Clock): LogBook {
  const book = books.get(log) ?? new LogBook(log, clock)
  books.set(log, book)
  return book
}

/** What a certifier writes into its log: one process at a time, and nothing twice. */
export class LogBook {
  readonly #options: LogOptions
  readonly #store: LogStore
  readonly #clock: Clock
  #known = new KnownEntries()

  constructor(options: LogOptions, clock: Clock) {
    this.#options = options
    this.#store = folderStore(options.folder)
    this.#clock = clock
  }

  /** Name of the log. */
  get origin(): string {
    return this.#options.signer.noteKey.name
  }

  /**
   * Announces runs, under one checkpoint. Which test of its node each is follows from what the log holds,
   * under its lock, so that neither a lost journal nor a second process makes a test the first one again.
   * What is announced with the same salt already is not announced twice.
   * @returns the intents, in the order given
   */
  async announce(
    wanted: readonly WantedIntent[],
    signer: Signer,
  ): Promise<readonly AnnouncedIntent[]> {
    using _ = await this.#lock()
    this.#catchUp()
    const fresh: Buffer[] = []
    try {
      const all: AnnouncedIntent[] = []
      for (const { words, known } of wanted) {
        const before = this.#known.intentWith(words)
        if (before !== undefined) {
          all.push(before)
          continue
        }
        const index = this.#known.size
        const earlier = this.#known.testsBefore({ ...words, keyid: signer.keyid })
        const entry = await this.#intent(words, Math.max(known, 1 + earlier), signer)
        const bytes = entryBytes(entry)
        this.#known.add(bytes)
        fresh.push(bytes)
        all.push({ index, entry })
      }
      if (fresh.length > 0) await appendEntries(this.#store, fresh, this.#options.signer)
      return all
    } catch (error) {
      this.#known = new KnownEntries()
      throw error
    }
  }

  /** Records a report; the same one once only. @returns the index of its entry */
  async record(report: Extract<LogEntry, { kind: 'report' }>): Promise<number> {
    using _ = await this.#lock()
    this.#catchUp()
    const bytes = entryBytes(report)
    const before = this.#known.reportAt(bytes)
    if (before !== undefined) return before
    return (await appendEntries(this.#store, [bytes], this.#options.signer)).first
  }

  /** That an entry is in the log, under its newest checkpoint: the text of a `.tlog-proof` file. */
  prove(index: number): Buffer {
    return formatProof(proveEntry(this.#store, [this.#options.signer.noteKey], index))
  }

  #lock(): Promise<Disposable> {
    const { folder } = this.#options
    return waitForFolder(folder, (ms) => this.#clock.sleep(ms, new AbortController().signal))
  }

  async #intent(words: IntentWords, attempt: number, signer: Signer): Promise<IntentEntry> {
    const now = this.#clock.date().getTime()
    const { within = 24 } = this.#options
    const entry = await signEntry(
      {
        ...words,
        kind: 'intent',
        attempt,
        time: new Date(now).toISOString(),
        deadline: new Date(now + within * hourMs).toISOString(),
      },
      signer,
    )
    if (entry.kind !== 'intent') throw new TypeError('an intent is an intent')
    return entry
  }

  /** Reads what others have written since. The caller holds the lock. */
  #catchUp(): void {
    const { checkpoint } = readCheckpoint(this.#store, [this.#options.signer.noteKey])
    if (checkpoint.size < this.#known.size) this.#known = new KnownEntries()
    for (const bytes of readEntries(this.#store, checkpoint.size, this.#known.size)) {
      this.#known.add(bytes)
    }
  }
}
