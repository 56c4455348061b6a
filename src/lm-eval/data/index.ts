/**
 * Documents: local CSV, JSON and Parquet files, and datasets that were fetched.
 *
 *     a request ─► data-store ─┬─► cloned-dataset ─► card, choose-files, glob ─┐
 *                              └─► locked-datasets ─► data-lock, data-cache ───┤
 *                                                                              ▼
 *     documents ◄─ csv, json, parquet ◄──────────── open-files ◄──── files of a split
 *                  as pandas and arrow type them: csv-type, json-type, pandas-rows, arrow-schema
 */

export { type CardConfig, readCard } from './card.ts'
export { chooseFiles, type Wanted } from './choose-files.ts'
export { cachedFile, defaultDataCache } from './data-cache.ts'
export { DataLockSchema, type LockedFile, readDataLock, writeDataLock } from './data-lock.ts'
export { DataStore } from './data-store.ts'
export type { DatasetRequest, DatasetSource } from './dataset-source.ts'
export { type DataFile, type Documents, documentsOf } from './documents.ts'
export { lockedDatasets, lockedSplit, openLocked } from './locked-datasets.ts'
