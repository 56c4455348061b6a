import type { Step } from '../../verdict/index.ts'
import type { PositionSet } from './position-set.ts'

/** An item of the plan that has no outcome yet. */
export interface OpenItem extends Step {
  /** Tries that gave no answer. */
  readonly tries: number
  /** Relays those tries took. */
  readonly relays: number
  /** Refusals for load, and when the first of them came; they are no tries. */
  readonly load?: { readonly refusals: number; readonly since: number }
  /** Times that an old connection broke under it; they are no tries. */
  readonly stale?: number
}

interface Waiting {
  readonly item: OpenItem
  /** When it may be asked again, in milliseconds. */
  readonly due: number
}

/** Milliseconds after which to look again when an item in flight holds up all others. */
const lookAgainMs = 50

/** The items that are still to be asked: those never asked in the plan's order, and those to be asked again. */
export class OpenItems {
  readonly #steps: Iterator<Step>
  readonly #answered: PositionSet
  /** By `due`. */
  readonly #waiting: Waiting[] = []
  #next: Step | undefined

  constructor(steps: Iterator<Step>, answered: PositionSet) {
    this.#steps = steps
    this.#answered = answered
    this.#advance()
  }

  /**
   * The item to ask now, if there is one: what waits goes first as soon as its time has come.
   * @param horizon positions from here on are not begun
   */
  take(now: number, horizon: number): OpenItem | undefined {
    const [first] = this.#waiting
    if (first && first.due <= now) return this.#waiting.shift()?.item
    const step = this.#next
    if (!step || step.position >= horizon) return undefined
    this.#advance()
    return { ...step, tries: 0, relays: 0 }
  }

  /** Puts an item back until `due`. */
  putBack(item: OpenItem, due: number): void {
    const index = this.#waiting.findLastIndex((other) => other.due <= due)
    this.#waiting.splice(index + 1, 0, { item, due })
  }

  /** Milliseconds until there may be an item to ask; `undefined` when only items in flight are left. */
  waitMs(now: number): number | undefined {
    const due = this.#waiting[0]?.due
    const wait = due === undefined ? undefined : Math.max(0, due - now)
    return this.#next ? Math.min(lookAgainMs, wait ?? lookAgainMs) : wait
  }

  #advance(): void {
    do this.#next = this.#steps.next().value ?? undefined
    while (this.#next && this.#answered.has(this.#next.position))
  }
}
