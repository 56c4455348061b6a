import type { Context } from 'hono'
import { parseTimestamp } from '../../envelope/index.ts'
import { isIqError } from '../../errors/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { Memory } from './memory.ts'
import { type AnsweredFile, type PackedAnswer, pack, send } from './packed.ts'
import { problem } from './problem.ts'
import type { ServedRegistry } from './served-registry.ts'

/** An answer may be this old wherever it is kept, in seconds: never beyond the end of a certificate. */
const longestAge = 60

/** How long an answer that takes little is kept. */
const shortMs = 1000

/** Answers that depend on the registry, its policy and a time, each made once for many readers. */
export class Answering {
  readonly #parts: ServedRegistry
  readonly #kept: Memory<PackedAnswer | undefined>

  constructor(parts: ServedRegistry) {
    this.#parts = parts
    const { now } = parts
    const version = () => `${parts.registry.version} ${parts.trust.digest}`
    this.#kept = new Memory({ version, now }, (answer) => answer?.bytes.length ?? 0)
  }

  /** At the full second, so that all who ask within one share what is found. @param at milliseconds since 1970 */
  snapshotAt(at: number): Snapshot {
    const { registry, trust, suites } = this.#parts
    const second = new Date(Math.floor(at / 1000) * 1000)
    return { registry, trust, at: second, ...(suites && { suites }) }
  }

  /**
   * Answers for the time that the request names, or for now; says what is wrong with it, or that there is
   * nothing of the name.
   * @param only parameters that may be asked by; undefined: any, of a page, which takes more to make and is
   * kept as long as caches may keep it
   */
  async answer(
    context: Context,
    { only }: { readonly only: readonly string[] | undefined },
    make: (snapshot: Snapshot) => Promise<AnsweredFile | undefined> | AnsweredFile | undefined,
  ): Promise<Response> {
    const { req } = context
    const unknown = Object.keys(req.query()).find((name) => only?.includes(name) === false)
    if (unknown !== undefined) {
      const known = only?.join(', ') || 'none'
      return problem(context, 400, `no parameter '${unknown.slice(0, 64)}' here; known: ${known}`)
    }
    const named = req.query('at')
    const at = named === undefined ? this.#parts.now() : parseTimestamp(named)
    if (at === undefined) {
      return problem(context, 400, "'at' is no time; write it as 2026-11-28T00:00:00Z")
    }
    const { pathname, search } = new URL(req.url)
    try {
      const longestMs = only === undefined ? this.#ageAt(at) * 1000 : shortMs
      const answer = await this.#kept.recall(pathname + search, longestMs, async () => {
        const file = await make(this.snapshotAt(at))
        return file && pack(file)
      })
      if (answer === undefined) return problem(context, 404, 'nothing of this name is registered')
      context.header('cache-control', `public, max-age=${this.#ageAt(at)}`)
      return await send(context, answer)
    } catch (error) {
      if (isIqError(error) && error.code === 'USAGE') return problem(context, 400, error.message)
      throw error
    }
  }

  #ageAt(at: number): number {
    const end = this.#parts.registry.nextEnd(new Date(at))
    const left = end === undefined ? longestAge : Math.floor((end - at) / 1000)
    return Math.max(0, Math.min(longestAge, left))
  }
}
