import { setTimeout } from 'node:timers/promises'

/** Time and chance, injected so that waiting is policy and not accident. */
export interface Clock {
  /** Milliseconds that only grow, whatever is done to the date. */
  now(): number
  date(): Date
  /** Uniform in [0, 1). */
  random(): number
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  random: Math.random,
  async sleep(ms, signal) {
    try {
      await setTimeout(ms, undefined, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  },
}
