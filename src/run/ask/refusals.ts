import { IqError } from '../../errors/index.ts'
import type { Sample } from '../../item/index.ts'
import { describeFault, type Fault } from '../../node/index.ts'

/** Items refused alike before anything was answered, after which all would be. */
const unheard = 5
/** The same after answers: some prompts are refused for themselves, such as long ones. */
const heard = 20

/**
 * Tells items that a node refuses for themselves from a node that refuses every item: as long as
 * nothing was answered, nothing is said of an item.
 */
export class Refusals {
  readonly #held: Sample[] = []
  #isHeard: boolean
  #words = ''
  #inARow = 0

  /** @param isHeard whether an item was answered before */
  constructor(isHeard: boolean) {
    this.#isHeard = isHeard
  }

  /** Whether an item was ever answered. */
  get isHeard(): boolean {
    return this.#isHeard
  }

  /** An item was answered; returns the samples of those refused before it, which count now. */
  answered(): readonly Sample[] {
    this.#isHeard = true
    this.#inARow = 0
    return this.#held.splice(0)
  }

  /**
   * The node refuses an item, and not whatever it is asked. Returns its sample where it counts now.
   * @throws IqError `NODE_REFUSED` with the node's words when it refuses one item after the other
   */
  refused(fault: Fault, given: Sample, url: string): readonly Sample[] {
    const words = alike(fault)
    this.#inARow = words === this.#words ? this.#inARow + 1 : 1
    this.#words = words
    if (this.#inARow >= (this.#isHeard ? heard : unheard)) {
      throw refusesItems(url, fault, this.#inARow)
    }
    if (this.#isHeard) return [given]
    this.#held.push(given)
    return []
  }

  /** @throws IqError `NODE_REFUSED` when there is nothing left to ask, and all of it was refused */
  close(url: string): void {
    const last = this.#held.at(-1)
    if (last === undefined) return
    throw refusesItems(url, { kind: 'malformed', detail: last.reason ?? '' }, this.#held.length)
  }
}

/** Words that differ in numbers and quotations only say the same. */
function alike(fault: Fault): string {
  return describeFault(fault)
    .replace(/["'`].*?["'`]|\d+/gu, '')
    .slice(0, 60)
}

function refusesItems(url: string, fault: Fault, count: number): IqError {
  const words = fault.kind === 'malformed' ? fault.detail : describeFault(fault)
  const message = `${url}: refuses the items of this suite, ${count} of them in a row: ${words}`
  return new IqError('NODE_REFUSED', message, { next: adviseRefusal(fault) })
}

function adviseRefusal(fault: Fault): string {
  if (fault.kind === 'status' && fault.status === 413) return 'choose a suite with shorter prompts'
  return 'iqchains doctor tells what the node takes; change what it names, or choose another suite'
}
