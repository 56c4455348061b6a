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
 * @param threads that look at pictures at the same time. Of several, half look for objects and half at all
 *   other pictures, so that each holds only the weights that it needs: 170 or 240 MiB
 * @param detector in place of the default one
 */
export function openScorer(threads: number, detector?: NamedDetector | undefined): Scorer {
  const lanes = threads < 2 ? [new Lane(1, detector)] : split(threads, detector)
  return {
    look(bytes, request) {
      const isOfObjects = request.looks.includes('objects')
      const lane = isOfObjects ? lanes.at(0) : lanes.at(-1)
      if (lane === undefined) throw new Error('the scorer has no thread')
      return lane.look(bytes, request)
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}

function split(threads: number, detector: NamedDetector | undefined): readonly Lane[] {
  const ofObjects = threads >> 1
  return [new Lane(ofObjects, detector), new Lane(threads - ofObjects, detector)]
}

/** Threads that take pictures from one queue, each started when it is first needed. */
class Lane {
  readonly #most: number
  readonly #detector: NamedDetector | undefined
  readonly #waiting: Waiting[] = []
  readonly #threads: Thread[] = []

  constructor(most: number, detector: NamedDetector | undefined) {
    this.#most = most
    this.#detector = detector
  }

  look(bytes: Uint8Array, request: PictureRequest): Promise<Looked> {
    const { promise, resolve, reject } = Promise.withResolvers<Looked>()
    this.#waiting.push({ bytes, request, resolve, reject })
    const free = this.#threads.find(({ isFree }) => isFree)
    if (free !== undefined) this.#next(free)
    else if (this.#threads.length < this.#most) {
      const thread = new Thread(this.#detector, () => this.#next(thread))
      this.#threads.push(thread)
      this.#next(thread)
    }
    return promise
  }

  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the scorer is closed'))
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()))
  }

  #next(thread: Thread): void {
    const work = this.#waiting.shift()
    if (work !== undefined) thread.look(work)
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
