import {
  askedWait,
  type Clock,
  explainFault,
  type Fault,
  isLoad,
  isRefusal,
  type Node,
} from '../../node/index.ts'
import type { Listener } from '../events.ts'
import type { Pacer } from '../pace/index.ts'
import type { OutagePolicy } from '../perseverance.ts'
import { rest } from './rest.ts'

interface WatchParts {
  readonly node: Node
  readonly pacer: Pacer
  readonly clock: Clock
  readonly listener: Listener
  readonly policy: OutagePolicy
  /** Stops waiting. */
  readonly halted: AbortSignal
  /** Gives up a request in flight. */
  readonly abort: AbortSignal
}

/**
 * Tells the fault of an item from a node that is away (a circuit breaker). A node that is away gets
 * nothing but control requests, with growing waits; what failed meanwhile is nobody's fault.
 */
export class Watch {
  readonly #parts: WatchParts
  #inARow = 0
  #outages = 0
  #isHeard = false
  /** Whether the node was away; pending while that is examined, and while it is. */
  #examination: Promise<boolean> | undefined

  constructor(parts: WatchParts) {
    this.#parts = parts
  }

  answered(): void {
    this.#inARow = 0
    this.#isHeard = true
  }

  /** Whether it is in doubt that the node is there. */
  get isDoubtful(): boolean {
    return this.#examination !== undefined
  }

  /** Resolves when there is no doubt that the node is there. */
  async present(): Promise<void> {
    while (this.#examination) await this.#examination.catch(() => undefined)
  }

  /**
   * Whether an item stayed without an answer because the node is away; if so, it resolves when the
   * node is back or the run is halted.
   * @param grave the item would count as wrong: only a control request that succeeds allows that
   * @throws IqError when the node stays away, or refuses us whatever we ask
   */
  async isAway(fault: Fault, grave: boolean): Promise<boolean> {
    const { node, policy, halted } = this.#parts
    if (isFinal(fault)) throw explainFault(fault, node.descriptor)
    if (fault.kind === 'unreachable' && fault.isStale === true && !grave) return false
    // The run ends: nothing is asked any more, and nothing is said of the item.
    if (halted.aborted) return true
    this.#inARow++
    if (this.#examination) return this.#examination
    const isRow = this.#inARow >= policy.faultsInARow
    if (!isRow && !grave) return false
    // A list of models shows that the node is reached; of load, and after a row of faults, too little.
    const isListed = !isRow && isRefusal(fault) && !isKeyed(fault)
    this.#examination = this.#examine(isListed).finally(() => {
      this.#inARow = 0
      this.#examination = undefined
    })
    return this.#examination
  }

  /** @param isListed whether a list of models shows enough */
  async #examine(isListed: boolean): Promise<boolean> {
    const { node, pacer, clock, listener, policy, halted, abort } = this.#parts
    let fault = isListed ? await node.control(abort) : await this.#generates()
    if (!fault) return false
    const isBusy = isLoad(fault)
    if (isFinal(fault) || isRefusal(fault)) throw explainFault(fault, node.descriptor)
    if (!isBusy && (!this.#isHeard || ++this.#outages > policy.outages))
      throw explainFault(fault, node.descriptor)
    pacer.left()
    for (const [index, wait] of policy.waitsMs.entries()) {
      const waitMs = Math.max(wait, askedWait(fault))
      const left = policy.waitsMs.length - index
      listener({ kind: 'away', fault, waitMs, left })
      await rest(clock, waitMs, halted)
      if (halted.aborted) return true
      fault = await this.#generates()
      if (fault && isFinal(fault)) break
      if (fault) continue
      pacer.returned()
      listener({ kind: 'back' })
      return true
    }
    throw explainFault(fault, node.descriptor)
  }

  async #generates(): Promise<Fault | undefined> {
    const { node, abort } = this.#parts
    const fault = await node.attempt(abort)
    if (fault === undefined) return undefined
    // A node that is asked for log-likelihoods only need not write.
    const isNoRoute = fault.kind === 'status' && [404, 405].includes(fault.status)
    return isNoRoute ? await node.control(abort) : fault
  }
}

/** Whatever is asked, waiting does not help: what may be spent is spent, or the node is not believed. */
function isFinal(fault: Fault): boolean {
  if (fault.kind === 'status') return fault.meaning === 'quota'
  return fault.kind === 'unreachable' && fault.distrust !== undefined
}

/** Refusals that may be of the key or the route: only an answer shows that they are of the item. */
function isKeyed(fault: Fault): boolean {
  return fault.kind === 'status' && [401, 402, 403, 404, 407, 451].includes(fault.status)
}
