import { type Limits, seconds } from './limits.ts'

/**
 * The time limits of one exchange. Own timers, because undici's tick every half second only
 * (`lib/util/timers.js`), and it has none for the whole exchange.
 */
export class Deadlines {
  readonly #limits: Limits
  readonly #expire: (detail: string) => void
  #total: NodeJS.Timeout | undefined
  #idle: NodeJS.Timeout | undefined

  /** `expire` is called once at most per deadline, until `stop`. */
  constructor(limits: Limits, expire: (detail: string) => void) {
    this.#limits = limits
    this.#expire = expire
  }

  /** The request is being sent. */
  sent(): void {
    const { headersMs, totalMs } = this.#limits
    this.#total = setTimeout(() => {
      this.#expire(`the answer took more than ${seconds(totalMs)}`)
    }, totalMs)
    if (headersMs >= totalMs) return
    this.#idle = setTimeout(() => this.#expire(`no answer within ${seconds(headersMs)}`), headersMs)
  }

  /** The headers have come. */
  answered(): void {
    const { stallMs } = this.#limits
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      this.#expire(`the answer stalled for ${seconds(stallMs)}`)
    }, stallMs)
  }

  /** A piece of the body has come. */
  progressed(): void {
    this.#idle?.refresh()
  }

  stop(): void {
    clearTimeout(this.#total)
    clearTimeout(this.#idle)
  }
}
