import { isIqError } from '../../errors/index.ts'
import { pictureProtocols } from '../../item/index.ts'
import {
  type KnownRuns,
  type PictureTrap,
  serveMockNode,
  serveMockPictures,
} from '../../mock-node/index.ts'
import { openListedRun, type Store, sqliteStore } from '../../run/index.ts'

export interface SimOptions {
  readonly suite: string
  readonly port: number
  readonly skill: number
  readonly replay?: string
  readonly seed: string
  readonly latency: number
  readonly tokenMs: number
  readonly dropBeyond?: { readonly inputTokens: number; readonly outputTokens: number }
  readonly errorRate: number
  readonly garbageRate: number
  readonly slowBodyRate: number
  readonly runs: string
  readonly images?: boolean
  readonly trap?: PictureTrap
}

/** `sim`: serves until it is stopped. */
export async function simCommand(options: SimOptions): Promise<void> {
  if (options.images === true) return simPictures(options)
  const { suite, port, skill, replay, seed, latency, tokenMs, dropBeyond, runs, ...faults } =
    options
  const node = await serveMockNode({
    ...{ suite, port, skill, seed, tokenMs, faults },
    recording: replay,
    runs: runsOf(runs),
    latencyMs: latency,
    limits: dropBeyond,
  })
  process.stdout.write(`${node.url}\n`)
  process.stderr.write(`${node.model}; chat, completions and tgi; Ctrl-C ends it\n`)
}

/** A node that draws; its suite is one of pictures. */
async function simPictures(options: SimOptions): Promise<void> {
  const { suite, port, skill, seed, latency: latencyMs, trap, garbageRate, runs } = options
  const node = await serveMockPictures({
    ...{ port, skill, seed, latencyMs, protocols: pictureProtocols, runs: runsOf(runs) },
    suite: suite === 'iq-text' ? 'iq-image' : suite,
    trap: trap && { kind: trap, rate: garbageRate === 0 ? 1 : garbageRate },
  })
  process.stdout.write(`${node.url}\n`)
  process.stderr.write(`${node.model}; ${pictureProtocols.join(', ')}; Ctrl-C ends it\n`)
}

/** The runs whose journals lie on this machine: who tries a run out has the node know what it asks. */
function runsOf(folder: string): KnownRuns {
  const store = sqliteStore(folder)
  type Known = { readonly seed: string; readonly limit: number | undefined }
  const known = new Map<string, Known | undefined>()
  return async () => {
    for (const id of await store.list()) {
      if (known.has(id)) continue
      known.set(id, await settingsOf(store, id))
    }
    return [...known.values()].filter((one) => one !== undefined)
  }
}

/** Undefined for a run of another version, or a damaged one: nobody goes on with it. */
async function settingsOf(store: Store, id: string) {
  try {
    const run = await openListedRun(store, id)
    const { seed, limit } = run.frozen
    await run.close()
    return { seed, limit: limit ?? undefined }
  } catch (error) {
    if (isIqError(error) && error.code === 'JOURNAL') return undefined
    throw error
  }
}
