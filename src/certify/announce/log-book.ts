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
  readEntry,
  signEntry,
  waitForFolder,
} from '../../log/index.ts'
import type { Clock } from '../../node/index.ts'
import type { Signer } from '../../sign/index.ts'

/** The log in which a certifier announces its runs and records what came of them. */
export interface LogOptions {
  readonly folder: string
  /** Holder of the log's key. */
  readonly signer: NoteSigner
  /** Hours after which the result of a run is there at the latest. Default 24. */
  readonly within?: number | undefined
}

/** An intent as its certifier words it. */
type IntentWords = Omit<IntentEntry, 'kind' | 'keyid' | 'time' | 'deadline' | 'signature'>

const hourMs = 3_600_000

/** An intent, and where it is. */
export interface AnnouncedIntent {
  readonly index: number
  readonly entry: IntentEntry
}

/** What a certifier writes into its log: one process at a time, and nothing twice. */
export class LogBook {
  readonly #options: LogOptions
  readonly #store: LogStore
  readonly #clock: Clock

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
   * Announces a run. Which test of its node it is follows from what the log holds, under its lock, so that
   * neither a lost journal nor a second process makes a test the first one again. What is announced with
   * the same salt already is not announced twice.
   * @param known number of the test as far as the journals know
   */
  async announce(
    words: Omit<IntentWords, 'attempt'>,
    known: number,
    signer: Signer,
  ): Promise<AnnouncedIntent> {
    using _ = await this.#lock()
    const { announced, earlier } = this.#look(words, signer.keyid)
    if (announced !== undefined) return announced
    const attempt = Math.max(known, 1 + earlier)
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
    return { index: await this.#append(entry), entry }
  }

  /** Records a report; the same one once only. @returns the index of its entry */
  async record(report: Extract<LogEntry, { kind: 'report' }>): Promise<number> {
    using _ = await this.#lock()
    const bytes = entryBytes(report)
    let index = 0
    for (const stored of this.#leaves()) {
      if (bytes.equals(stored)) return index
      index++
    }
    return this.#append(report)
  }

  /** That an entry is in the log, under its newest checkpoint: the text of a `.tlog-proof` file. */
  prove(index: number): Buffer {
    return formatProof(proveEntry(this.#store, [this.#options.signer.noteKey], index))
  }

  #lock(): Promise<Disposable> {
    const { folder } = this.#options
    return waitForFolder(folder, (ms) => this.#clock.sleep(ms, new AbortController().signal))
  }

  async #append(entry: LogEntry): Promise<number> {
    const { first } = await appendEntries(this.#store, [entryBytes(entry)], this.#options.signer)
    return first
  }

  #look(
    { suite, node, place, saltDigest }: Omit<IntentWords, 'attempt'>,
    keyid: string,
  ): {
    readonly announced: AnnouncedIntent | undefined
    readonly earlier: number
  } {
    let index = -1
    let earlier = 0
    for (const bytes of this.#leaves()) {
      index++
      const entry = readEntry(bytes, 'entry of the log')
      if (entry.kind !== 'intent' || entry.suite !== suite) continue
      if (entry.saltDigest === saltDigest) return { announced: { index, entry }, earlier }
      if (entry.keyid === keyid && (entry.node === node || entry.place === place)) earlier++
    }
    return { announced: undefined, earlier }
  }

  #leaves(): Iterable<Buffer> {
    const { checkpoint } = readCheckpoint(this.#store, [this.#options.signer.noteKey])
    return readEntries(this.#store, checkpoint.size)
  }
}
