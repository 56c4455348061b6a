import type { Sample } from '../../item/index.ts'
import { describeFault, type Fault } from '../../node/index.ts'
import type { Listener } from '../events.ts'
import type { Pacer } from '../pace/index.ts'
import type { RetryPolicy } from '../perseverance.ts'
import { type AskParts, askItem } from './ask-item.ts'
import type { Ledger } from './ledger.ts'
import type { OpenItem, OpenItems } from './open-items.ts'
import { type RetryBudget, retryWait } from './retries.ts'
import type { Watch } from './watch.ts'

/** What settling an item needs. */
export interface SettleParts extends AskParts {
  readonly ledger: Ledger
  readonly open: OpenItems
  readonly pacer: Pacer
  readonly watch: Watch
  readonly budget: RetryBudget
  readonly retries: RetryPolicy
  readonly listener: Listener
}

/**
 * Asks an item once and settles what comes of it: it is stored, or put back to be asked again later
 * at the same position, or given up as `missing`, which only a control request that succeeds allows.
 * @throws IqError when the node is lost or the journal cannot be written
 */
export async function settle(parts: SettleParts, item: OpenItem): Promise<void> {
  const { ledger, pacer, watch, budget, clock } = parts
  if (item.tries === 0) budget.begin()
  const began = clock.now()
  const result = await askItem(parts, item)
  switch (result.kind) {
    case 'answered':
      pacer.answered(clock.now() - began)
      watch.answered()
      return ledger.store(result.sample)
    case 'failed':
      pacer.failed(result.fault)
      return settleFault(parts, item, result.fault, result.given)
  }
}

async function settleFault(
  { ledger, open, watch, budget, retries, listener, clock }: SettleParts,
  item: OpenItem,
  fault: Fault,
  given: Sample,
): Promise<void> {
  const tries = item.tries + 1
  const wait = budget.isSpent ? undefined : retryWait(retries, fault, tries, clock.random())
  const { attempts: relays, position } = given
  if (await watch.isAway(fault, wait === undefined)) {
    ledger.postpone(position)
    open.putBack({ ...item, relays }, clock.now())
  } else if (wait === undefined) {
    await ledger.store(given)
  } else {
    budget.spend()
    ledger.postpone(position)
    open.putBack({ ...item, tries, relays }, clock.now() + wait)
    const notice = { retry: tries, delayMs: wait, reason: describeFault(fault) }
    listener({ kind: 'retrying', position, notice })
  }
}
