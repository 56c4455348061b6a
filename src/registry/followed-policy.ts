import { describeError } from '../errors/index.ts'
import { checkpointFile, folderStore, parseNote } from '../log/index.ts'
import type { Trust } from '../trust/index.ts'
import { type ReadLog, readLog, Shelf, type ShelfPolicy } from '../verify/index.ts'
import type { Followed } from './follow-log.ts'
import type { RegistryPolicy } from './register.ts'
import type { Registry } from './registry.ts'

/** Where the policy of a registry comes from, and what is at hand to look closer at reports. */
export interface PolicySource extends Pick<ShelfPolicy, 'suitesAtHand' | 'tiersAtHand'> {
  /** Reads the policy. @throws IqError for one that is not to be believed */
  readonly trust: () => Promise<Trust>
  /** Another text when the policy may be another. */
  readonly stamp: () => string
  /** Folder of the log. */
  readonly log?: string
}

/** What a look at policy and log brought. */
export type Look =
  | { readonly kind: 'policy'; readonly version: number; readonly digest: string }
  | { readonly kind: 'log'; readonly size: number; readonly changed: number }
  /** What is there now is not believed; what was believed before still counts. */
  | { readonly kind: 'refused'; readonly what: 'policy' | 'log'; readonly reason: string }

/**
 * The policy of a registry and its log, as they are now: a newer version, and what the log says since,
 * count from the next look on. What is not to be believed changes nothing.
 */
export class FollowedPolicy {
  readonly #registry: Registry
  readonly #source: PolicySource
  /** Suites and tiers files are read once. */
  readonly #shelf: Shelf
  #trust: Trust
  #stamp: string
  #log: ReadLog | undefined
  /** The head of the log that was read last, and the policy it was read under. */
  #read = ''
  /** Of a log that was refused: when it is looked at again, in milliseconds since 1970. */
  #patience: { readonly head: string; readonly until: number } | undefined
  /** What was told of refusals that still last. */
  readonly #refused = new Map<'policy' | 'log', string>()

  private constructor(registry: Registry, source: PolicySource, trust: Trust, stamp: string) {
    this.#registry = registry
    this.#source = source
    this.#shelf = new Shelf(source)
    this.#trust = trust
    this.#stamp = stamp
  }

  /**
   * Reads policy and log for the first time, and takes over what the log says.
   * @throws IqError for a policy or a log that is not to be believed
   */
  static async open(registry: Registry, source: PolicySource, now: Date): Promise<FollowedPolicy> {
    const stamp = source.stamp()
    const opened = new FollowedPolicy(registry, source, await source.trust(), stamp)
    await opened.#followLog(now)
    return opened
  }

  get trust(): Trust {
    return this.#trust
  }

  /** @param now the time at which reports are verified */
  at(now: Date): RegistryPolicy {
    return {
      trust: this.#trust,
      now,
      shelf: this.#shelf,
      ...(this.#log === undefined ? {} : { log: this.#log }),
    }
  }

  /** Looks whether there is anything new; tells of each change once. */
  async look(now: Date): Promise<readonly Look[]> {
    return [...(await this.#lookAtPolicy()), ...(await this.#lookAtLog(now))]
  }

  async #lookAtPolicy(): Promise<readonly Look[]> {
    return this.#guarded('policy', async () => {
      const stamp = this.#source.stamp()
      if (stamp === this.#stamp) return undefined
      const trust = await this.#source.trust()
      this.#stamp = stamp
      if (trust.digest === this.#trust.digest) return undefined
      this.#trust = trust
      return { kind: 'policy', version: trust.content.version, digest: trust.digest }
    })
  }

  async #lookAtLog(now: Date): Promise<readonly Look[]> {
    return this.#guarded('log', async () => {
      const followed = await this.#followLog(now)
      return followed && { kind: 'log', ...followed }
    })
  }

  /** What is refused is told once, and again when the reason is another. */
  async #guarded(what: 'policy' | 'log', look: () => Promise<Look | undefined>) {
    try {
      const found = await look()
      if (what !== 'log' || this.#patience === undefined) this.#refused.delete(what)
      return found === undefined ? [] : [found]
    } catch (error) {
      const reason = describeError(error)
      if (this.#refused.get(what) === reason) return []
      this.#refused.set(what, reason)
      return [{ kind: 'refused', what, reason } as const]
    }
  }

  async #followLog(now: Date): Promise<Followed | undefined> {
    const { log: folder } = this.#source
    if (folder === undefined) return undefined
    const head = `${headOf(folder)} ${this.#trust.digest}`
    if (head === this.#read) {
      this.#patience = undefined
      return undefined
    }
    if (this.#patience?.head === head && now.getTime() < this.#patience.until) return undefined
    this.#patience = { head, until: now.getTime() + patienceMs }
    const log = await readLog(this.#trust, folder, now)
    const followed = await this.#registry.follow({ ...this.at(now), log })
    this.#log = log
    this.#read = head
    this.#patience = undefined
    return followed
  }

  /** What is refused just now; undefined: nothing is. */
  get refusal(): string | undefined {
    return [...this.#refused.values()][0]
  }
}

/** A copy of a log that is not whole yet is looked at again then. */
const patienceMs = 30_000

/** What the checkpoint of a log says, without its signatures. */
function headOf(folder: string): string {
  const bytes = folderStore(folder).read(checkpointFile)
  return bytes === undefined ? '' : parseNote(bytes, 'checkpoint').text
}
