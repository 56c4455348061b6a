import { Worker } from 'node:worker_threads'
import { IqError } from '../../../errors/index.ts'
import { sqliteError } from './sqlite-error.ts'
import { type Write, type WriterReply, type WriterRequest, writeLines } from './writes.ts'

interface Waiting {
  readonly write: Write
  readonly resolve: () => void
  readonly reject: (error: IqError) => void
}

/** Writes that are handed over without looking for more. */
const enough = 32

/**
 * Writes to one journal by a thread of its own. What arrives while the thread commits, or before a
 * turn of the event loop brings nothing more, is one commit, so that the cost of a durable one is
 * shared and nobody waits for a timer.
 */
export class Writer {
  readonly #path: string
  readonly #thread: WriterThread
  readonly #journal: number
  /** Not handed to the thread yet. */
  #waiting: Waiting[] = []
  #isLooking = false
  #isCommitting = false
  /** Told when nothing is waiting or under way. */
  #idle: (() => void)[] = []

  private constructor(path: string, thread: WriterThread, journal: number) {
    this.#path = path
    this.#thread = thread
    this.#journal = journal
  }

  /** Has the thread open a journal. @throws IqError `JOURNAL` */
  static async open(path: string, seal: string): Promise<Writer> {
    const thread = WriterThread.shared()
    const journal = thread.nextJournal()
    const { failures } = await thread.ask({ kind: 'open', journal, path, seal })
    for (const failure of failures) throw failed(path, failure)
    return new Writer(path, thread, journal)
  }

  /** Resolves when the write is durable. @throws IqError `DISK` or `JOURNAL` */
  add(write: Write): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ write, resolve, reject })
    this.#look()
    return promise
  }

  /** Resolves when everything is stored or refused, and the thread has let go of the file. */
  async close(): Promise<void> {
    if (this.#waiting.length > 0 || this.#isCommitting) {
      await new Promise<void>((idle) => this.#idle.push(idle))
    }
    await this.#thread.ask({ kind: 'close', journal: this.#journal })
  }

  #look(): void {
    if (this.#isLooking || this.#isCommitting) return
    this.#isLooking = true
    const before = this.#waiting.length
    setImmediate(() => {
      this.#isLooking = false
      const { length } = this.#waiting
      if (length > before && length < enough) this.#look()
      else this.#commit()
    })
  }

  #rest(): void {
    const told = this.#idle
    this.#idle = []
    for (const idle of told) idle()
  }

  async #commit(): Promise<void> {
    this.#isCommitting = true
    const batch = this.#waiting
    this.#waiting = []
    const lines = writeLines(batch.map(({ write }) => write))
    try {
      const { failures } = await this.#thread.ask({ kind: 'write', journal: this.#journal, lines })
      for (const { at, ...failure } of failures) batch[at]?.reject(failed(this.#path, failure))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(sqliteError(this.#path, error))
    }
    this.#isCommitting = false
    if (this.#waiting.length > 0) this.#look()
    else this.#rest()
  }
}

/** The one thread of this process that writes; it ends with the process. */
class WriterThread {
  static #shared: WriterThread | undefined
  readonly #worker: Worker
  /** The thread answers in the order in which it is asked. */
  #asked: PromiseWithResolvers<WriterReply>[] = []
  #journals = 0

  private constructor() {
    // `rewriteRelativeImportExtensions` does not reach a URL.
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const file = new URL(`./writer-thread.${extension}`, import.meta.url)
    // Options of this process, such as its `--input-type`, are about another program.
    this.#worker = new Worker(file, { execArgv: [] })
    this.#worker.unref()
    this.#worker.on('message', (reply: WriterReply) => {
      this.#asked.shift()?.resolve(reply)
      if (this.#asked.length === 0) this.#worker.unref()
    })
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new Error('the thread that writes has ended')))
  }

  static shared(): WriterThread {
    WriterThread.#shared ??= new WriterThread()
    return WriterThread.#shared
  }

  nextJournal(): number {
    return this.#journals++
  }

  ask(request: WriterRequest): Promise<WriterReply> {
    const asked = Promise.withResolvers<WriterReply>()
    // The process must not end before a commit does.
    if (this.#asked.length === 0) this.#worker.ref()
    this.#asked.push(asked)
    this.#worker.postMessage(request)
    return asked.promise
  }

  #end(cause: Error): void {
    WriterThread.#shared = undefined
    const unanswered = this.#asked
    this.#asked = []
    for (const { reject } of unanswered) {
      reject(new IqError('JOURNAL', `the journal cannot be written: ${cause.message}`, { cause }))
    }
  }
}

function failed(
  path: string,
  { code, message }: { readonly code: string; readonly message: string },
): IqError {
  return sqliteError(path, Object.assign(new Error(message), { code }))
}
