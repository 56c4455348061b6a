import {
  askedWait,
  type Clock,
  explainFault,
  type Fault,
  type Node,
  oneToken,
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
    // The run ends: nothing is asked any more, and nothing is said of the item.
    if (halted.aborted) return true
    this.#inARow++
    if (this.#examination) return this.#examination
    const isRow = this.#inARow >= policy.faultsInARow
    if (!isRow && !grave) return false
    this.#examination = this.#examine(isRow).finally(() => {
      this.#inARow = 0
      this.#examination = undefined
    })
    return this.#examination
  }

  async #examine(isRow: boolean): Promise<boolean> {
    const { node, pacer, clock, listener, policy, halted, abort } = this.#parts
    // A list of models shows that the node is reached; after a row of faults it shows too little.
    let fault = isRow ? await this.#generates() : await node.control(abort)
    if (!fault) return false
    if (!this.#isHeard || ++this.#outages > policy.outages)
      throw explainFault(fault, node.descriptor)
    pacer.left()
    for (const [index, wait] of policy.waitsMs.entries()) {
      const waitMs = Math.max(wait, askedWait(fault))
      const left = policy.waitsMs.length - index
      listener({ kind: 'away', fault, waitMs, left })
      await rest(clock, waitMs, halted)
      if (halted.aborted) return true
      fault = await this.#generates()
      if (fault) continue
      pacer.returned()
      listener({ kind: 'back' })
      return true
    }
    throw explainFault(fault, node.descriptor)
  }

  async #generates(): Promise<Fault | undefined> {
    const { node, abort } = this.#parts
    const result = await node.generate(oneToken, { signal: abort })
    return result.ok ? undefined : result.fault
  }
}

/** Refused whatever we ask, or not to be believed: waiting does not help. */
function isFinal(fault: Fault): boolean {
  if (fault.kind === 'status') return [401, 403, 404].includes(fault.status)
  return fault.kind === 'unreachable' && fault.distrust !== undefined
}
