import { globSync, readdirSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { describeError, IqError } from '../../errors/index.ts'
import { isDict } from '../dict.ts'
import { isList, type PyValue, typeName } from '../python/index.ts'

/** The files of each split, absolute, in the order they are read. */
export type SplitFiles = ReadonlyMap<string, readonly string[]>

export type Format = 'json' | 'csv' | 'parquet'

/**
 * The splits that `data_files` names: a path, glob or list of them is the split `train`; a
 * mapping names its splits. Paths are relative to `directory`.
 * @throws IqError `DATA` when a file is missing
 */
export function namedSplits(dataFiles: PyValue, directory: string, task: string): SplitFiles {
  if (!isDict(dataFiles)) return new Map([['train', expand(dataFiles, directory, task)]])
  return new Map(
    Array.from(dataFiles, ([split, files]) => [String(split), expand(files, directory, task)]),
  )
}

function expand(files: PyValue, directory: string, task: string): readonly string[] {
  const patterns = isList(files) ? files : [files]
  return patterns.flatMap((pattern) => {
    if (typeof pattern !== 'string') {
      throw new IqError('SUITE', `task '${task}': data_files holds a ${typeName(pattern)}`)
    }
    if (/^\w+:\/\//.test(pattern)) {
      throw new IqError('DATA', `task '${task}': ${pattern} is not a local file`, {
        next: 'Download the file beside the suite and name it by its path',
      })
    }
    if (packed.test(pattern)) {
      throw new IqError(
        'DATA',
        `task '${task}': ${pattern} is compressed, which is not supported`,
        {
          next: 'unpack it beside the suite and name the file that comes out',
        },
      )
    }
    if (!/[*?[{]/.test(pattern)) return [resolve(directory, pattern)]
    const found = globSync(pattern, { cwd: directory }).sort()
    if (found.length > 0) return found.map((path) => resolve(directory, path))
    throw new IqError('DATA', `task '${task}': no file matches ${pattern}`)
  })
}

const packed = /\.(?:gz|bz2|xz|zst|zip|lz4|tar|tgz|7z)$/iu

const formats: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.jsonl': 'json',
  '.csv': 'csv',
  '.parquet': 'parquet',
}

/** Words in file names that tell the split, as the `datasets` library looks for them. */
const keywords: readonly (readonly [split: string, words: string])[] = [
  ['train', 'training|train'],
  ['validation', 'validation|valid|dev|val'],
  ['test', 'testing|test|evaluation|eval'],
]

/** The format of a file by the end of its name; undefined for what is no data file. */
export function formatOf(file: string): Format | undefined {
  return formats[extname(file)]
}

/**
 * The splits of a folder of data files.
 * @param format the only one that counts; default: the commonest
 * @throws IqError `DATA` when it holds none
 */
export function folderSplits(
  folder: string,
  format?: Format,
): {
  readonly format: Format
  readonly splits: SplitFiles
} {
  const all = dataFilesOf(folder)
  const found = splitsByName(
    all.filter((file) => format === undefined || formatOf(file) === format),
  )
  if (found === undefined) throw new IqError('DATA', `${folder}: holds no data files`)
  const absolute = Array.from(
    found.splits,
    ([split, files]) => [split, files.map((file) => join(folder, file))] as const,
  )
  return { format: found.format, splits: new Map(absolute) }
}

/**
 * The splits of data files, told by their names; without any such name all is `train`. Of several
 * formats the commonest counts. undefined: there are no data files.
 */
export function splitsByName(
  files: readonly string[],
): { readonly format: Format; readonly splits: SplitFiles } | undefined {
  const format = commonFormat(files)
  if (format === undefined) return undefined
  const ofFormat = files.filter((file) => formatOf(file) === format)
  const splits = new Map<string, readonly string[]>()
  for (const [split, words] of keywords) {
    const named = new RegExp(`(?:^|[-._ 0-9/])(?:${words})(?:[-._ 0-9/]|$)`)
    const matching = ofFormat.filter((file) => named.test(file))
    if (matching.length > 0) splits.set(split, matching)
  }
  return { format, splits: splits.size > 0 ? splits : new Map([['train', ofFormat]]) }
}

/** As `datasets` has it, what is hidden, or begins with two underscores, is no data. */
const unseen = /(?:^|[\\/])(?:\.|__)/u

/** Data files in a folder and those under it, relative to it, sorted. */
export function dataFilesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          !unseen.test(file) && extname(file) in formats && statSync(join(folder, file)).isFile(),
      )
      .sort()
  } catch (cause) {
    throw new IqError('DATA', `${folder}: cannot be read: ${describeError(cause)}`, { cause })
  }
}

function commonFormat(files: readonly string[]): Format | undefined {
  const counts = new Map<Format, number>()
  for (const file of files) {
    const format = formatOf(file)
    if (format) counts.set(format, (counts.get(format) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
