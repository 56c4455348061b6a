import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { closest } from '../../schema/index.ts'
import type { TaskConfig } from '../config/index.ts'
import type { PyDict } from '../python/index.ts'
import { clonedSplit } from './cloned-dataset.ts'
import type { DatasetSource } from './dataset-source.ts'
import type { Documents } from './documents.ts'
import { defaultKeepBelow, type OpenOptions, openFiles } from './open-files.ts'
import { type Format, folderSplits, namedSplits, type SplitFiles } from './split-files.ts'

interface LocalSplits {
  readonly format: Format
  readonly splits: SplitFiles
}

/** Opens splits of datasets and remembers the open ones, so that tasks share them. */
export class DataStore {
  readonly #directory: string
  readonly #source: DatasetSource
  readonly #keepBelow: number
  readonly #open = new Map<string, Promise<Documents>>()

  /**
   * @param directory folder that relative paths start from
   * @param keepBelow bytes up to which a file is held in memory, default 8 MiB
   */
  constructor(directory: string, source: DatasetSource, keepBelow = defaultKeepBelow) {
    this.#directory = directory
    this.#source = source
    this.#keepBelow = keepBelow
  }

  /** @throws IqError `DATA` when the split or its files are missing or malformed */
  open(config: TaskConfig, split: string): Promise<Documents> {
    const local = this.#localSplits(config, split)
    if (local === undefined) return this.#fetch(config, split)
    refuseUnsupported(config, localOptions)
    const paths = local.splits.get(split) ?? unknownSplit(config, split, local.splits)
    const options = openOptions(config.dataset_kwargs)
    const key = JSON.stringify([local.format, paths, options])
    return this.#once(key, () => openFiles(local.format, paths, options, this.#keepBelow))
  }

  /** undefined: the dataset is no local one. */
  #localSplits(config: TaskConfig, split: string): LocalSplits | undefined {
    const { dataset_path: path, dataset_kwargs: options, task } = config
    const files = options.get('data_files') ?? null
    const inside = text(options, 'data_dir')
    const named = formats.find((format) => format === path)
    if (named !== undefined) {
      if (files !== null)
        return { format: named, splits: namedSplits(files, this.#directory, task) }
      if (inside !== undefined) return folderSplits(resolve(this.#directory, inside), named)
      throw new IqError('SUITE', `task '${task}': dataset_kwargs has no data_files and no data_dir`)
    }
    if (otherLoaders.has(path)) {
      throw new IqError('SUITE', `task '${task}': dataset_path ${path} is not supported`, {
        next: `the loaders that are: ${formats.join(', ')}, or a folder of such files`,
      })
    }
    const folder = resolve(this.#directory, path)
    if (!existsSync(folder)) return undefined
    const place = inside === undefined ? folder : join(folder, inside)
    if (files !== null) return { ...folderSplits(place), splits: namedSplits(files, place, task) }
    return clonedSplit(place, config.dataset_name, split) ?? folderSplits(place)
  }

  #fetch(config: TaskConfig, split: string): Promise<Documents> {
    refuseUnsupported(config, publishedOptions)
    const { dataset_path: path, dataset_name: name, dataset_kwargs: kwargs } = config
    const revision = text(kwargs, 'revision')
    const request = { path, name, revision, split, options: openOptions(kwargs) }
    return this.#once(JSON.stringify(request), () => this.#source.load(request))
  }

  #once(key: string, open: () => Promise<Documents>): Promise<Documents> {
    const opened = this.#open.get(key) ?? open()
    this.#open.set(key, opened)
    return opened
  }
}

const formats: readonly Format[] = ['json', 'csv', 'parquet']

/** Loaders of `datasets` whose files are read in another way. */
const otherLoaders: ReadonlySet<string> = new Set([
  'text',
  'arrow',
  'pandas',
  'xml',
  'webdataset',
  'imagefolder',
  'audiofolder',
  'videofolder',
])

/** Options of `datasets` that are understood; another one would change the data unnoticed. */
const commonOptions = ['field', 'sep', 'delimiter', 'trust_remote_code']
const localOptions = [...commonOptions, 'data_files', 'data_dir']
const publishedOptions = [...commonOptions, 'revision']

function refuseUnsupported(
  { dataset_kwargs: options, task }: TaskConfig,
  supported: readonly string[],
): void {
  const unknown = [...options.keys()].find((key) => !supported.includes(String(key)))
  if (unknown === undefined) return
  throw new IqError('SUITE', `task '${task}': dataset_kwargs.${String(unknown)} is not supported`)
}

function text(options: PyDict, key: string): string | undefined {
  const value = options.get(key)
  return typeof value === 'string' ? value : undefined
}

function openOptions(options: PyDict): OpenOptions {
  const separator = text(options, 'sep') ?? text(options, 'delimiter') ?? ','
  return { field: text(options, 'field'), separator }
}

function unknownSplit(config: TaskConfig, split: string, splits: SplitFiles): never {
  const known = [...splits.keys()]
  const suggestion = closest(split, known)
  const help = suggestion ? `did you mean '${suggestion}'?` : `there are: ${known.join(', ')}`
  throw new IqError('DATA', `task '${config.task}': its data has no split '${split}', ${help}`)
}
