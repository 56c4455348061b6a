import { type Suite } from '../suite/index.ts';
import { type HubOptions } from './hub-datasets.ts';
/**
 * Fetches every dataset that the suite in a folder reads and records in `data.lock.json` what it
 * is; files recorded before must still be the same. What arrived is kept and recorded when a later
 * file fails.
 * @throws IqError `DATA` when a file is not to be had or has changed
 */
export declare function fetchSuite(directory: string, options: HubOptions): Promise<Suite>;
