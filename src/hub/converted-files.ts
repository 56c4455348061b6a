import type { Wanted } from '../lm-eval/index.ts'

/** The files of a split in the Parquet copy that the Hub makes of every dataset. */
export function convertedFiles(
  files: readonly string[],
  { config = 'default', split }: Wanted,
): readonly string[] {
  const folder = `${config}/${split}/`
  return files.filter((file) => file.startsWith(folder) && file.endsWith('.parquet')).sort()
}
