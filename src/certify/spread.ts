import type { Clock, Node } from '../node/index.ts'
import { beforeEach } from './before-each.ts'
import { type Spread, slotOf } from './spread-schedule.ts'

/**
 * A node whose relays are spread over hours. What is asked beside the items is not: it waits for
 * nothing. When `stop` aborts, whoever waits goes at once, so that a run ends soon.
 */
export function spreadOver(node: Node, spread: Spread, clock: Clock, stop: AbortSignal): Node {
  let index = 0
  async function slot(signal: AbortSignal): Promise<void> {
    const wait = slotOf(index++, spread, clock.random()) - clock.now()
    if (wait <= 0 || stop.aborted) return
    try {
      await clock.sleep(wait, AbortSignal.any([signal, stop]))
    } catch (error) {
      if (signal.aborted) throw error
    }
  }
  return beforeEach(node, slot)
}
