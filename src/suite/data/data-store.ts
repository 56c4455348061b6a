import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { IqError } from '../../errors/index.ts'
import type { PyDict } from '../../python/index.ts'
import { closest } from '../../schema/index.ts'
import type { TaskConfig } from '../config/index.ts'
import { openCsv } from './csv.ts'
import type { DatasetSource } from './dataset-source.ts'
import type { Documents } from './documents.ts'
import { openJson } from './json.ts'
import { openParquet } from './parquet.ts'
import { type Format, folderSplits, namedSplits, type SplitFiles } from './split-files.ts'

/** Files up to this size are held in memory; larger ones stay on disk behind an index. */
const defaultKeepBelow = 8 * 1024 * 1024

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
    const local = this.#localSplits(config)
    if (local === undefined) return this.#fetch(config, split)
    refuseUnsupported(config)
    const paths = local.splits.get(split) ?? unknownSplit(config, split, local.splits)
    const options = config.dataset_kwargs
    const key = JSON.stringify([local.format, paths, text(options, 'field'), separator(options)])
    return this.#once(key, () => this.#read(local.format, paths, options))
  }

  /** undefined: the dataset is no local one. */
  #localSplits({
    dataset_path: path,
    dataset_kwargs: options,
    task,
  }: TaskConfig): LocalSplits | undefined {
    const folder = resolve(this.#directory, path)
    const files = options.get('data_files') ?? null
    if (path === 'json' || path === 'csv' || path === 'parquet') {
      if (files === null)
        throw new IqError('SUITE', `task '${task}': dataset_kwargs has no data_files`)
      return { format: path, splits: namedSplits(files, this.#directory, task) }
    }
    if (!existsSync(folder)) return undefined
    const found = folderSplits(folder)
    return files === null ? found : { ...found, splits: namedSplits(files, folder, task) }
  }

  #read(format: Format, paths: readonly string[], options: PyDict): Promise<Documents> {
    const keepBelow = this.#keepBelow
    switch (format) {
      case 'json':
        return openJson(paths, { field: text(options, 'field'), keepBelow })
      case 'csv':
        return openCsv(paths, { separator: separator(options), keepBelow })
      case 'parquet':
        return openParquet(paths)
    }
  }

  #fetch(config: TaskConfig, split: string): Promise<Documents> {
    const { dataset_path: path, dataset_name: name, dataset_kwargs: options } = config
    const revision = text(options, 'revision')
    const key = JSON.stringify([path, name, revision, split])
    return this.#once(key, () => this.#source.load({ path, name, revision, split }))
  }

  #once(key: string, open: () => Promise<Documents>): Promise<Documents> {
    const opened = this.#open.get(key) ?? open()
    this.#open.set(key, opened)
    return opened
  }
}

/** Options of `datasets` that are understood; another one would change the data unnoticed. */
const supported = ['data_files', 'field', 'sep', 'delimiter', 'trust_remote_code']

function refuseUnsupported({ dataset_kwargs: options, task }: TaskConfig): void {
  const unknown = [...options.keys()].find((key) => !supported.includes(String(key)))
  if (unknown === undefined) return
  throw new IqError('SUITE', `task '${task}': dataset_kwargs.${String(unknown)} is not supported`)
}

function text(options: PyDict, key: string): string | undefined {
  const value = options.get(key)
  return typeof value === 'string' ? value : undefined
}

function separator(options: PyDict): string {
  return text(options, 'sep') ?? text(options, 'delimiter') ?? ','
}

function unknownSplit(config: TaskConfig, split: string, splits: SplitFiles): never {
  const known = [...splits.keys()]
  const suggestion = closest(split, known)
  const help = suggestion ? `did you mean '${suggestion}'?` : `there are: ${known.join(', ')}`
  throw new IqError('DATA', `task '${config.task}': its data has no split '${split}', ${help}`)
}
