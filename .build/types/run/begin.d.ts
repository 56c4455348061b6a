import type { Store } from './journal/index.ts';
import { type Lifetime } from './lifetime/index.ts';
import { type Order, type Session } from './session.ts';
/** A session and how it came about. */
export interface SessionStart {
    readonly session: Session;
    readonly lifetime: Lifetime;
    /** Runs that cannot be read, so that nobody knows whose evidence they hold. */
    readonly unreadable: readonly string[];
}
/**
 * Begins what is ordered: goes on with the run that holds the node's evidence where there is one, or
 * else starts a run as the node's next test. Looking and starting are one step of the store, so that
 * no two runs are the same test.
 * @throws IqError `JOURNAL` when another process holds the run, `CHANGED` as `openSession` does
 */
export declare function beginSession(store: Store, order: Omit<Order, 'attempt'>, now: Date): Promise<SessionStart>;
