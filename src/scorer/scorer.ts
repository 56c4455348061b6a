import { Worker } from 'node:worker_threads'
import { IqError } from '../errors/index.ts'
import type { PictureRequest } from '../item/index.ts'
import type { Looked } from './look.ts'
import type { LookReply, LookRequest } from './messages.ts'
import type { NamedDetector } from './named-detector.ts'

/** Looks at pictures in threads of its own. */
export interface Scorer {
  /**
   * What is found in a picture for a request. Pictures wait for a free thread, in the order in which they
   * come.
   * @throws IqError `CONFIG` or `CHANGED` as the parts are missing or others than the pinned ones
   */
  look(bytes: Uint8Array, request: PictureRequest): Promise<Looked>
  /** Ends the threads; what is still looked at fails. */
  close(): Promise<void>
}

interface Waiting {
  readonly bytes: Uint8Array
  readonly request: PictureRequest
  readonly resolve: (looked: Looked) => void
  readonly reject: (error: Error) => void
}

/**
 * @param threads that look at pictures at the same time; each holds weights of some 200 MiB
 * @param detector in place of the default one
 */
export function openScorer(threads: number, detector?: NamedDetector | undefined): Scorer {
  const waiting: Waiting[] = []
  const all: Thread[] = []
  const next = (thread: Thread): void => {
    const work = waiting.shift()
    if (work !== undefined) thread.look(work)
  }
  return {
    look(bytes, request) {
      const { promise, resolve, reject } = Promise.withResolvers<Looked>()
      waiting.push({ bytes, request, resolve, reject })
      const free = all.find(({ isFree }) => isFree)
      if (free !== undefined) next(free)
      else if (all.length < threads) {
        const thread = new Thread(detector, () => next(thread))
        all.push(thread)
        next(thread)
      }
      return promise
    },
    async close() {
      for (const { reject } of waiting.splice(0)) reject(new Error('the scorer is closed'))
      await Promise.all(all.splice(0).map((thread) => thread.close()))
    },
  }
}

/** One thread; it looks at one picture at a time. */
class Thread {
  readonly #worker: Worker
  readonly #done: () => void
  #work: Waiting | undefined

  constructor(detector: NamedDetector | undefined, done: () => void) {
    this.#done = done
    // `rewriteRelativeImportExtensions` does not reach a URL.
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const file = new URL(`./scorer-thread.${extension}`, import.meta.url)
    this.#worker = new Worker(file, { execArgv: [], workerData: detector })
    this.#worker.unref()
    this.#worker.on('message', (reply: LookReply) => this.#settle(reply))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () =>
      this.#fail(new Error('the thread that looks at pictures has ended')),
    )
  }

  get isFree(): boolean {
    return this.#work === undefined
  }

  look(work: Waiting): void {
    this.#work = work
    this.#worker.ref()
    const { bytes, request } = work
    this.#worker.postMessage({ id: 0, bytes, request } satisfies LookRequest)
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(reply: LookReply): void {
    const work = this.#work
    this.#work = undefined
    this.#worker.unref()
    if ('looked' in reply) work?.resolve(reply.looked)
    else {
      const { code, message, next } = reply.failure
      work?.reject(
        code === undefined
          ? new Error(message)
          : new IqError(code, message, next === undefined ? {} : { next }),
      )
    }
    this.#done()
  }

  #fail(error: Error): void {
    const work = this.#work
    this.#work = undefined
    work?.reject(error)
  }
}
