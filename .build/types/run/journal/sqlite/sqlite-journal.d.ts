import type { Journal, RunRecord } from '../store.ts';
import type { Lock } from './lock.ts';
/** Begins the journal of a new run: a file in WAL mode, written with `synchronous = FULL`. */
export declare function createJournal(path: string, run: Omit<RunRecord, 'finished'>, lock: Lock): Promise<Journal>;
/** Opens a journal; it is written only where the run is held. @throws IqError `JOURNAL` */
export declare function openJournal(path: string, lock?: Lock): Promise<Journal>;
