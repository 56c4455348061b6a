import { type Frozen } from './frozen.ts';
import type { Journal, RunRecord, Store } from './journal/index.ts';
/** A run of a store. */
export interface Run extends Omit<RunRecord, 'frozen'> {
    readonly frozen: Frozen;
    readonly journal: Journal;
    /** Closes the journal and, where it was held, lets others have the run. */
    close(): Promise<void>;
}
/** Begins a run with its frozen settings; this process holds it. */
export declare function createRun(store: Store, frozen: Frozen, now: Date): Promise<Run>;
/**
 * Opens a run by its id, by the beginning of its id, or the latest one.
 * @param mode `write` also holds the run for this process
 * @throws IqError `USAGE` when there is no such run, `JOURNAL` when it is damaged or held
 */
export declare function openRun(store: Store, id: string | undefined, mode: 'read' | 'write'): Promise<Run>;
