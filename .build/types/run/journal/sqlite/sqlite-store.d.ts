import { type Clock } from '../../../node/index.ts';
import type { Store } from '../store.ts';
/** Runs in a folder, one folder each with its journal and its lock; the folder need not exist yet. */
export declare function sqliteStore(folder: string, clock?: Clock): Store;
