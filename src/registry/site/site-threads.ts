import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { trustBytes } from '../../trust/index.ts'
import type { Snapshot } from '../snapshot.ts'

/** What a thread that writes reports is told. */
export interface ThreadOrder {
  /** Folder of the registry. */
  readonly registry: string
  /** The file of the policy. */
  readonly trust: Uint8Array
  readonly at: Date
  /** The suites that show the questions, as they were named. */
  readonly suiteNames: readonly string[] | undefined
  /** Folder of the site. */
  readonly folder: string
  readonly digests: readonly string[]
  /** Number of the next report; of all threads. */
  readonly next: Int32Array<SharedArrayBuffer>
}

/** Threads at most: each takes some 60 MiB. */
const most = 2
/** Reports that are worth a thread: it takes as long to start. */
const share = 100
/** Threads keep little: what they throw away is taken from them soon. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 4 }

/**
 * Writes the pages and files of reports, each once, by as many threads as there are processors.
 * @returns files
 */
export async function writeReportsInThreads(
  { registry, trust, at, suites }: Snapshot,
  folder: string,
  digests: readonly string[],
): Promise<number> {
  const order: ThreadOrder = {
    registry: registry.folder,
    trust: trustBytes(trust.envelope),
    at,
    suiteNames: suites?.named,
    folder,
    digests,
    next: new Int32Array(new SharedArrayBuffer(4)),
  }
  const count = Math.min(most, availableParallelism(), Math.ceil(digests.length / share))
  const ends = await Promise.allSettled(Array.from({ length: count }, () => write(order)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return ends.reduce((sum, end) => sum + (end.status === 'fulfilled' ? end.value : 0), 0)
}

/** `rewriteRelativeImportExtensions` does not reach a URL. */
const file = new URL(
  `./site-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`,
  import.meta.url,
)

function write(order: ThreadOrder): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order, execArgv: [], resourceLimits })
    worker.once('message', resolve)
    worker.once('error', (error) => {
      // The others end with what they are at.
      Atomics.store(order.next, 0, order.digests.length)
      reject(error)
    })
  })
}
