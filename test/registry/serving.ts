import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createApp,
  type Listening,
  listen,
  type Receiving,
  Registry,
  sourcesOf,
} from '../../src/registry/index.ts'
import { keySigner } from '../../src/sign/index.ts'
import { cast } from '../trust/building.ts'
import { type Published, policyAt, publish, soon, trust } from './building.ts'

/** A registry that is served from a folder of its own, at the time `soon` unless the clock is set. */
export class ServedTest implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'iqchains-served-'))
  readonly registry: Registry
  readonly lines: string[] = []
  readonly #stop = new AbortController()
  now = Date.parse(soon)
  #server: Listening | undefined

  private constructor(patienceMs: number | undefined) {
    this.registry = new Registry(join(this.folder, 'registry'), patienceMs)
  }

  static async start(
    receiving?: Partial<Receiving>,
    patience?: Parameters<typeof listen>[3],
    bounds: { readonly indexMs?: number; readonly mostStreams?: number } = {},
  ): Promise<ServedTest> {
    const { indexMs, mostStreams } = bounds
    const served = new ServedTest(indexMs)
    const app = createApp({
      registry: served.registry,
      trust,
      version: 'test',
      now: () => served.now,
      receiving: receiving && {
        policy: () => policyAt(new Date(served.now).toISOString()),
        mostBytes: 1024 * 1024,
        perHour: 1000,
        senderOf: () => 'sender',
        ...receiving,
      },
      ...(mostStreams === undefined ? {} : { mostStreams }),
      signer: keySigner(cast.certifierB.privateKey),
      stop: served.#stop.signal,
      log: (line) => served.lines.push(line),
    })
    served.#server = await listen(app, '127.0.0.1', 0, patience)
    return served
  }

  get url(): string {
    return this.#server?.url ?? ''
  }

  /** Publishes a report; gives its folder. */
  async publish(what: Published = {}): Promise<string> {
    return publish(join(this.folder, 'reports'), what)
  }

  /** Publishes and registers a report; gives its digest. */
  async add(what: Published = {}): Promise<string> {
    const [source] = await sourcesOf(await this.publish(what))
    const added = source && (await this.registry.add(source, policyAt(soon)))
    if (added === undefined || added.kind === 'refused') {
      throw new Error(added?.rejected.reason ?? 'no source')
    }
    return added.report.digest
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.#server?.close()
    this.#server = undefined
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
    this.registry[Symbol.dispose]()
    rmSync(this.folder, { recursive: true })
  }
}

/** A report folder as the form that `POST /v1/reports` takes. */
export async function formOf(place: string): Promise<FormData> {
  const form = new FormData()
  for (const name of await readdir(place)) {
    form.set(name, new Blob([readFileSync(join(place, name))]), name)
  }
  return form
}
