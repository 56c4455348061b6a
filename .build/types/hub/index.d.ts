/**
 * Datasets of the Hugging Face Hub: brought into the cache once, read from there ever after.
 *
 * ```
 * task file ─► pinned revision ─► listing + card ─► files of the split ─► download ─► cache
 *                                                                └─► data.lock.json
 * ```
 */
export { fetchSuite } from './fetch-suite.ts';
export type { FetchEvent, HubOptions } from './hub-datasets.ts';
