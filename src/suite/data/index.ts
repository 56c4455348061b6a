/** Documents: local CSV, JSON and Parquet files, and whatever a dataset source has at hand. */

export { DataStore } from './data-store.ts'
export { type DatasetRequest, type DatasetSource, nothingFetched } from './dataset-source.ts'
export { type DataFile, type Documents, documentsOf } from './documents.ts'
