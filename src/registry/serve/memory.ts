import type { Registry } from '../registry.ts'

/** Answers that are kept at most. */
const most = 512
/** What is valid depends on the time: no answer is older than this. */
const longestMs = 1000

/**
 * Answers of the last second: many readers of one page cost one rendering. What was added since makes
 * all of them forgotten.
 */
export class Memory<T> {
  readonly #registry: Registry
  readonly #now: () => number
  readonly #kept = new Map<string, { readonly made: number; readonly value: T }>()
  #version = ''

  constructor(registry: Registry, now: () => number) {
    this.#registry = registry
    this.#now = now
  }

  recall(key: string, make: () => T): T {
    const { version } = this.#registry
    if (version !== this.#version || this.#kept.size >= most) this.#kept.clear()
    this.#version = version
    const kept = this.#kept.get(key)
    const now = this.#now()
    if (kept !== undefined && now - kept.made < longestMs) return kept.value
    const value = make()
    this.#kept.set(key, { made: now, value })
    return value
  }
}
