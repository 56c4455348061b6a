import type { Clock } from '../../src/node/index.ts'
import { Drbg } from '../../src/stats/index.ts'

interface Sleeper {
  readonly due: number
  readonly wake: () => void
}

/** Some seconds of turns. */
const mostTurns = 1_000_000

/** A clock that is set forward as soon as nothing happens any more: minutes pass in no time. */
export class FakeClock implements Clock {
  #now = 0
  /** By `due`. */
  readonly #sleepers: Sleeper[] = []
  readonly #chance: Drbg

  constructor(seed = 'clock') {
    this.#chance = new Drbg(seed, 'chance')
  }

  now(): number {
    return this.#now
  }

  date(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.#now)
  }

  random(): number {
    return this.#chance.float()
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const sleeper = { due: this.#now + ms, wake: resolve }
    const place = this.#sleepers.findLastIndex(({ due }) => due <= sleeper.due)
    this.#sleepers.splice(place + 1, 0, sleeper)
    const end = () => {
      const at = this.#sleepers.indexOf(sleeper)
      if (at >= 0) this.#sleepers.splice(at, 1)
      reject(signal.reason)
    }
    signal.addEventListener('abort', end, { once: true })
    return promise.finally(() => signal.removeEventListener('abort', end))
  }

  /**
   * Sets the clock forward, from one sleeper to the next, until `work` is done.
   * @throws Error for work that seems never to be: it waits for nothing, or again and again
   */
  async drive<T>(work: Promise<T>): Promise<T> {
    let isDone = false
    const done = () => {
      isDone = true
    }
    work.then(done, done)
    for (let turn = 0; !isDone; turn++) {
      if (turn > mostTurns) throw new Error(`no end in sight after ${mostTurns} turns`)
      await new Promise((resolve) => setImmediate(resolve))
      const next = isDone ? undefined : this.#sleepers.shift()
      if (!next) continue
      this.#now = Math.max(this.#now, next.due)
      next.wake()
    }
    return work
  }
}
