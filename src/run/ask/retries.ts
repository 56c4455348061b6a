import type { Sample } from '../../item/index.ts'
import { askedWait, type Fault, isRefusal } from '../../node/index.ts'
import type { LoadPolicy, RetryPolicy } from '../perseverance.ts'

/**
 * Milliseconds until an item is tried again; `undefined` when it is not. A connection that broke, or an
 * answer that was cut, is tried again at once, the first time; a refusal or a timeout wants a rest. What the server asks for
 * is waited in full; the jitter on top keeps apart what was refused together.
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
  const isCut = (fault.kind === 'status' || fault.kind === 'malformed') && fault.isCut === true
  if (tries === 1 && (fault.kind === 'unreachable' || isCut)) return 0
  return Math.max(wait, askedWait(fault)) + (random * wait) / 2
}

/**
 * Milliseconds until an item is asked again that was refused for load.
 * @param refusals so far, from 1
 * @param random uniform in [0, 1)
 */
export function loadWait(
  { firstMs, mostMs }: LoadPolicy,
  fault: Fault,
  refusals: number,
  random: number,
): number {
  const wait = Math.min(mostMs, firstMs * 2 ** Math.min(refusals - 1, 16))
  return Math.max(wait, askedWait(fault)) + (random * wait) / 2
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
export class FurtherTries {
  readonly #tasks = new Map<number, { items: number; relays: number; fewest: number }>()

  add({ task, attempts }: Pick<Sample, 'task' | 'attempts'>): void {
    const seen = this.#tasks.get(task) ?? { items: 0, relays: 0, fewest: attempts }
    seen.items++
    seen.relays += attempts
    seen.fewest = Math.min(seen.fewest, attempts)
    this.#tasks.set(task, seen)
  }

  get count(): number {
    let count = 0
    for (const { items, relays, fewest } of this.#tasks.values()) count += relays - items * fewest
    return count
  }
}
