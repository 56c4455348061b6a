import type { Sample } from '../../item/index.ts';
import type { Judge } from '../../judge/index.ts';
import type { Clock, Fault, Node } from '../../node/index.ts';
import type { Suite } from '../../suite/index.ts';
import type { OpenItem } from './open-items.ts';
/** What asking one item needs. */
export interface AskParts {
    readonly suite: Suite;
    /** One for each task of the suite. */
    readonly judges: readonly Judge[];
    readonly node: Node;
    readonly clock: Clock;
    /** Give up at once; items in flight are lost. */
    readonly abort: AbortSignal;
}
/** What one try at an item gave. */
export type ItemResult = {
    readonly kind: 'answered';
    readonly sample: Sample;
} | {
    readonly kind: 'failed';
    readonly fault: Fault;
    /** The item's sample if it is given up: `missing`, which counts as wrong. */
    readonly given: Sample;
};
/** Asks one item once and judges the answers. */
export declare function askItem(parts: AskParts, open: OpenItem): Promise<ItemResult>;
