import type { Sample } from '../../item/index.ts'
import { describeFault, type Fault, isLoad, isRefusal } from '../../node/index.ts'
import type { Listener } from '../events.ts'
import type { Pacer } from '../pace/index.ts'
import type { LoadPolicy, RetryPolicy } from '../perseverance.ts'
import { type AskParts, askItem } from './ask-item.ts'
import { furtherTry } from './further-try.ts'
import type { Ledger } from './ledger.ts'
import type { OpenItem, OpenItems } from './open-items.ts'
import type { Refusals } from './refusals.ts'
import type { RetryBudget } from './retries.ts'
import type { Watch } from './watch.ts'

/** What settling an item needs. */
export interface SettleParts extends AskParts {
  readonly ledger: Ledger
  readonly open: OpenItems
  readonly pacer: Pacer
  readonly watch: Watch
  readonly budget: RetryBudget
  readonly refusals: Refusals
  readonly retries: RetryPolicy
  readonly load: LoadPolicy
  readonly listener: Listener
}

/**
 * Asks an item once and settles what comes of it: it is stored, or put back to be asked again later
 * at the same position, or given up as `missing`, which only a control request that succeeds allows.
 * @throws IqError when the node is lost or the journal cannot be written
 */
export async function settle(parts: SettleParts, item: OpenItem): Promise<void> {
  const { ledger, pacer, watch, budget, refusals, clock, listener } = parts
  const { position } = item
  if (item.relays === 0) budget.begin()
  const began = clock.now()
  listener({ kind: 'sent', position })
  const result = await askItem(parts, item)
  listener({ kind: 'came', position })
  switch (result.kind) {
    case 'answered':
      pacer.answered(clock.now() - began)
      watch.answered()
      for (const sample of refusals.answered()) await ledger.store(sample)
      return ledger.store(result.sample)
    case 'failed':
      pacer.failed(result.fault)
      return settleFault(parts, item, result.fault, result.given)
  }
}

async function settleFault(
  { node, ledger, open, watch, budget, refusals, retries, load, listener, clock }: SettleParts,
  item: OpenItem,
  fault: Fault,
  given: Sample,
): Promise<void> {
  const policies = { retries, load, isBudgetSpent: budget.isSpent }
  const further = furtherTry(item, fault, policies, clock.now(), clock.random())
  const { attempts: relays, position } = given
  if (await watch.isAway(fault, further === undefined)) {
    ledger.postpone(position)
    open.putBack({ ...item, relays }, clock.now())
  } else if (further !== undefined) {
    const { waitMs, counts } = further
    if (counts) budget.spend()
    ledger.postpone(position)
    open.putBack({ ...further.item, relays }, clock.now() + waitMs)
    const notice = { retry: further.item.tries, delayMs: waitMs, reason: describeFault(fault) }
    listener({ kind: 'retrying', position, notice })
  } else if (isRefusal(fault) || (isFailure(fault) && !refusals.isHeard && item.tries > 0)) {
    for (const sample of refusals.refused(fault, given, node.descriptor.url)) {
      await ledger.store(sample)
    }
  } else {
    await ledger.store(given)
  }
}

/** A status from 500, by which some servers refuse a request: of a node that never answered, and was asked again, it says nothing of an item. */
function isFailure(fault: Fault): boolean {
  return fault.kind === 'status' && !isLoad(fault)
}
