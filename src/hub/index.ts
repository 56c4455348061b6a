/**
 * Datasets of the Hugging Face Hub: brought into the cache once, read from there ever after.
 *
 * ```
 * task file ─► pinned revision ─► listing + card ─► files of the split ─► download ─► cache
 *                                                                └─► data.lock.json
 * suite.json ─► the detector that it names, at a commit, with a digest ─► download ─► cache
 * ```
 */
export { fetchSuite } from './fetch-suite.ts'
export type { FetchEvent, HubOptions } from './hub-datasets.ts'
