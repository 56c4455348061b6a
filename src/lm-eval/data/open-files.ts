import { openCsv } from './csv.ts'
import type { Documents } from './documents.ts'
import { openJson } from './json.ts'
import { openParquet } from './parquet.ts'
import type { Format } from './split-files.ts'

/** How the files of a split are read. */
export interface OpenOptions {
  /** JSON: key of the object that holds the rows; undefined for rows at the top level. */
  readonly field: string | undefined
  /** CSV: what stands between cells. */
  readonly separator: string
}

/** Files up to this size are held in memory; larger ones stay on disk behind an index. */
export const defaultKeepBelow = 8 * 1024 * 1024

/** Opens files of one format as one split. @throws IqError `DATA` naming the file */
export function openFiles(
  format: Format,
  paths: readonly string[],
  { field, separator }: OpenOptions,
  keepBelow = defaultKeepBelow,
): Promise<Documents> {
  switch (format) {
    case 'json':
      return openJson(paths, { field, keepBelow })
    case 'csv':
      return openCsv(paths, { separator, keepBelow })
    case 'parquet':
      return openParquet(paths)
  }
}
