import type { Sample } from '../../item/index.ts'
import type { Fault } from '../../node/index.ts'
import type { RetryPolicy } from '../perseverance.ts'

/** No server makes us wait longer for one item. */
const askedCapMs = 300_000

/**
 * Milliseconds until an item is tried again; `undefined` when it is not. What the server asks for is
 * waited in full; the jitter on top keeps apart what was refused together.
 * @param tries failed so far, from 1
 * @param random uniform in [0, 1)
 */
export function retryWait(
  { waitsMs }: RetryPolicy,
  fault: Fault,
  tries: number,
  random: number,
): number | undefined {
  const wait = waitsMs[tries - 1]
  if (wait === undefined || isRefusal(fault)) return undefined
  return Math.max(wait, askedWait(fault)) + (random * wait) / 2
}

/** A refusal for load, which fewer relays in flight may help. */
export function isOverload(fault: Fault): boolean {
  return fault.kind === 'status' && [429, 503, 529].includes(fault.status)
}

/** Milliseconds the server asks to wait, within reason; 0 when it asks for nothing. */
export function askedWait(fault: Fault): number {
  return fault.kind === 'status' ? Math.min(askedCapMs, fault.retryAfterMs ?? 0) : 0
}

/** The node refused this very request: asked again, it would say the same. */
function isRefusal(fault: Fault): boolean {
  if (fault.kind !== 'status') return false
  return fault.status >= 400 && fault.status < 500 && ![408, 409, 425, 429].includes(fault.status)
}

/** Counts the further tries of a run against what its policy allows. */
export class RetryBudget {
  readonly #policy: RetryPolicy
  #items = 0
  #further: number

  /** @param further tries that earlier sessions took */
  constructor(policy: RetryPolicy, further: number) {
    this.#policy = policy
    this.#further = further
  }

  get isSpent(): boolean {
    const { budgetBase, budgetShare } = this.#policy
    return this.#further >= budgetBase + budgetShare * this.#items
  }

  /** An item is asked for the first time. */
  begin(items = 1): void {
    this.#items += items
  }

  /** An item is asked again. */
  spend(): void {
    this.#further++
  }
}

/**
 * Further tries that stored samples took. How many relays an item of a task takes without trouble
 * depends on the task and the node; the fewest that one took are taken for it.
 */
export function furtherTries(samples: Iterable<Pick<Sample, 'task' | 'attempts'>>): number {
  const tasks = new Map<number, { items: number; attempts: number; fewest: number }>()
  for (const { task, attempts } of samples) {
    const seen = tasks.get(task) ?? { items: 0, attempts: 0, fewest: attempts }
    tasks.set(task, {
      items: seen.items + 1,
      attempts: seen.attempts + attempts,
      fewest: Math.min(seen.fewest, attempts),
    })
  }
  const further = [...tasks.values()].map(
    ({ items, attempts, fewest }) => attempts - items * fewest,
  )
  return further.reduce((sum, count) => sum + count, 0)
}
