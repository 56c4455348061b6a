import { existsSync } from 'node:fs'
import { IqError } from '../../errors/index.ts'
import { cachedFile, defaultDataCache } from './data-cache.ts'
import { type LockedFile, readDataLock } from './data-lock.ts'
import type { DatasetRequest, DatasetSource } from './dataset-source.ts'
import type { Documents } from './documents.ts'
import { openFiles } from './open-files.ts'
import { formatOf } from './split-files.ts'

/** The datasets that were fetched for the suite in a folder. Asks no network. */
export function lockedDatasets(directory: string, cache = defaultDataCache()): DatasetSource {
  const lock = readDataLock(directory)
  // A lock that cannot be read is reported when a dataset is asked for.
  lock.catch(() => {})
  return {
    async load(request) {
      const files = lockedSplit(await lock, request)
      const [first] = files
      if (
        first === undefined ||
        !files.every(({ sha256 }) => existsSync(cachedFile(cache, sha256)))
      ) {
        throw notFetched(request, directory)
      }
      return openLocked(files, cache, request)
    },
  }
}

/** The files of the split asked for. @throws IqError `SUITE` when the task file pins no commit */
export function lockedSplit(
  lock: readonly LockedFile[],
  { path, name, revision, split }: DatasetRequest,
): readonly LockedFile[] {
  if (revision === undefined || !/^[0-9a-f]{40}$/u.test(revision)) {
    throw new IqError('SUITE', `dataset ${path}: the task file pins no commit of it`, {
      next: 'Add to the task file: dataset_kwargs: {revision: <40 hex digits of the commit>}',
    })
  }
  return lock.filter(
    (file) =>
      file.repo === path &&
      file.revision === revision &&
      file.config === (name ?? null) &&
      file.split === split,
  )
}

/**
 * Opens fetched files as one split and checks every byte of them.
 * @throws IqError `DATA` when one is damaged or malformed
 */
export async function openLocked(
  files: readonly LockedFile[],
  cache: string,
  { options }: DatasetRequest,
): Promise<Documents> {
  const format = formatOf(files[0]?.file ?? '')
  if (format === undefined) throw new IqError('DATA', `${nameOf(files[0])}: is no data file`)
  const paths = files.map(({ sha256 }) => cachedFile(cache, sha256))
  const documents = await openFiles(format, paths, options)
  const damaged = files.findIndex(({ sha256 }, at) => documents.files[at]?.sha256 !== sha256)
  if (damaged >= 0) {
    throw new IqError('DATA', `${nameOf(files[damaged])}: ${paths[damaged]} is damaged`, {
      next: 'Remove that file, then run: iqchains suites fetch',
    })
  }
  return {
    ...documents,
    files: files.map((file) => ({ path: nameOf(file), sha256: file.sha256 })),
  }
}

function nameOf(file: LockedFile | undefined): string {
  return file ? `hf://datasets/${file.repo}@${file.revision}/${file.file}` : 'no file'
}

function notFetched({ path, name, split }: DatasetRequest, directory: string): IqError {
  const config = name === undefined ? '' : ` (${name})`
  return new IqError('NOT_FETCHED', `dataset ${path}${config}, split '${split}': not fetched yet`, {
    next: `iqchains suites fetch ${directory}`,
  })
}
