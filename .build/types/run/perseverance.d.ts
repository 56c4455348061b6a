/** How an item without an answer is asked again. */
export interface RetryPolicy {
    /** Least milliseconds before each further try, so that a bad moment is over; its length counts. */
    readonly waitsMs: readonly number[];
    /** Further tries of a run at most: a share of the items begun, */
    readonly budgetShare: number;
    /** and these on top. */
    readonly budgetBase: number;
}
/** When a node counts as away, and how long it may be. */
export interface OutagePolicy {
    /** Faults in a row, without an answer in between, that call for a control request. */
    readonly faultsInARow: number;
    /** Milliseconds before each further control request; after the last the run ends. */
    readonly waitsMs: readonly number[];
    /** Outages of a session at most. */
    readonly outages: number;
}
/** How much trouble a run puts up with. */
export interface Perseverance {
    readonly retries: RetryPolicy;
    readonly outages: OutagePolicy;
}
/**
 * Two further tries for an item and a fifth more relays for a run; about four minutes for a node that
 * is away, in which a model server is started again.
 */
export declare const defaultPerseverance: Perseverance;
/** The default, but with a node that may be away for about this many seconds at most. */
export declare function perseveranceFor(seconds: number): Perseverance;
