import pLimit, { type LimitFunction } from 'p-limit'
import { askedWait, type Clock, type Fault, isOverload } from '../../node/index.ts'
import type { Listener } from '../events.ts'
import { type Pace, type PaceEvent, type PaceReason, paced, startPace } from './pace.ts'

/** A change of the limit; changes in a row for one reason are one, raises up to a doubling. */
export interface PaceChange {
  /** RFC 3339 in UTC. */
  readonly at: string
  /** 0: nothing was sent. */
  readonly from: number
  readonly to: number
  /** `away`: the node did not answer control requests. */
  readonly why: PaceReason | 'away'
}

interface PacerParts {
  /** What the operator declared. */
  readonly cap: number
  readonly clock: Clock
  readonly listener: Listener
  readonly record: (change: PaceChange) => void
}

/** Keeps the number of relays in flight at the limit of the pace, and records how it changes. */
export class Pacer {
  readonly #parts: PacerParts
  readonly #limit: LimitFunction
  #pace: Pace
  /** Not recorded yet, as it may go on. */
  #latest: PaceChange | undefined

  constructor(parts: PacerParts) {
    this.#parts = parts
    this.#pace = startPace(parts.cap)
    this.#limit = pLimit(this.#pace.limit)
    this.#record(0, this.#pace.limit, 'start')
  }

  /** Runs `relay` as soon as there is room. */
  async run<T>(relay: () => Promise<T>): Promise<T> {
    return this.#limit(async () => {
      this.#tell(this.#limit.activeCount)
      try {
        return await relay()
      } finally {
        this.#tell(this.#limit.activeCount - 1)
      }
    })
  }

  /** Milliseconds in which nothing may be sent. */
  get restMs(): number {
    return Math.max(0, this.#pace.restUntil - this.#parts.clock.now())
  }

  answered(latencyMs: number): void {
    const { activeCount: inFlight } = this.#limit
    this.#heed({ kind: 'answered', at: this.#parts.clock.now(), latencyMs, inFlight })
  }

  failed(fault: Fault): void {
    if (!isOverload(fault)) return
    const { activeCount: inFlight } = this.#limit
    const retryAfterMs = askedWait(fault)
    this.#heed({ kind: 'refused', at: this.#parts.clock.now(), retryAfterMs, inFlight })
  }

  /** The node is away. */
  left(): void {
    this.#record(this.#pace.limit, 0, 'away')
  }

  returned(): void {
    this.#pace = paced(this.#pace, { kind: 'returned' })
    this.#limit.concurrency = this.#pace.limit
    this.#record(0, this.#pace.limit, 'returned')
  }

  /** Records what is not recorded yet. */
  close(): void {
    if (this.#latest) this.#parts.record(this.#latest)
    this.#latest = undefined
  }

  #heed(event: PaceEvent): void {
    const { limit } = this.#pace
    this.#pace = paced(this.#pace, event)
    if (this.#pace.limit === limit) return
    this.#limit.concurrency = this.#pace.limit
    this.#record(limit, this.#pace.limit, this.#pace.why)
  }

  #record(from: number, to: number, why: PaceChange['why']): void {
    const latest = this.#latest
    if (latest?.why === why && to < 2 * latest.from) {
      this.#latest = { ...latest, to }
      return
    }
    this.close()
    this.#latest = { at: this.#parts.clock.date().toISOString(), from, to, why }
  }

  #tell(inFlight: number): void {
    this.#parts.listener({ kind: 'load', inFlight, limit: this.#pace.limit, cap: this.#pace.cap })
  }
}
