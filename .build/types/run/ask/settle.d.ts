import type { Listener } from '../events.ts';
import type { Pacer } from '../pace/index.ts';
import type { RetryPolicy } from '../perseverance.ts';
import { type AskParts } from './ask-item.ts';
import type { Ledger } from './ledger.ts';
import type { OpenItem, OpenItems } from './open-items.ts';
import { type RetryBudget } from './retries.ts';
import type { Watch } from './watch.ts';
/** What settling an item needs. */
export interface SettleParts extends AskParts {
    readonly ledger: Ledger;
    readonly open: OpenItems;
    readonly pacer: Pacer;
    readonly watch: Watch;
    readonly budget: RetryBudget;
    readonly retries: RetryPolicy;
    readonly listener: Listener;
}
/**
 * Asks an item once and settles what comes of it: it is stored, or put back to be asked again later
 * at the same position, or given up as `missing`, which only a control request that succeeds allows.
 * @throws IqError when the node is lost or the journal cannot be written
 */
export declare function settle(parts: SettleParts, item: OpenItem): Promise<void>;
