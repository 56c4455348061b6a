import type { Clock } from '../clock.ts'

/** Something that must be over at a time. */
export interface Timed {
  /** Milliseconds of the clock; it may move. */
  readonly due: number
  /** The time has come; called once at most. */
  expire(): void
}

/**
 * Keeps the time limits of all exchanges of one transport by one timer, which is set for the earliest
 * of them: a timer for each costs more than the rest of an exchange's bookkeeping. Own timers, because
 * undici's tick every half second only (`lib/util/timers.js`), and it has none for the whole exchange.
 */
export class Deadlines {
  readonly #clock: Clock
  readonly #kept = new Set<Timed>()
  #timer: AbortController | undefined
  /** What the timer is set for. */
  #due = Number.POSITIVE_INFINITY

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Keeps the time limit of something until `forget`; to be said again when it has become shorter. */
  keep(one: Timed): void {
    this.#kept.add(one)
    this.#set(one.due)
  }

  forget(one: Timed): void {
    this.#kept.delete(one)
  }

  /** Stops the timer, which otherwise goes on to the next time that was ever due. */
  close(): void {
    this.#unset()
  }

  #set(due: number): void {
    if (due >= this.#due) return
    this.#unset()
    const timer = new AbortController()
    this.#timer = timer
    this.#due = due
    this.#clock.sleep(Math.max(0, due - this.#clock.now()), timer.signal).then(
      () => this.#look(timer),
      () => undefined,
    )
  }

  #unset(): void {
    this.#timer?.abort()
    this.#timer = undefined
    this.#due = Number.POSITIVE_INFINITY
  }

  #look(timer: AbortController): void {
    if (timer !== this.#timer) return
    this.#unset()
    // A timer may be a little early.
    const now = this.#clock.now() + 1
    for (const one of this.#kept) {
      if (one.due <= now) {
        this.#kept.delete(one)
        one.expire()
      } else {
        this.#set(one.due)
      }
    }
  }
}
