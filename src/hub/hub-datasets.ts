import { existsSync } from 'node:fs'
import type { ListFileEntry } from '@huggingface/hub'
import { IqError } from '../errors/index.ts'
import {
  type CardConfig,
  cachedFile,
  chooseFiles,
  type DatasetRequest,
  type DatasetSource,
  type LockedFile,
  lockedSplit,
  openLocked,
  readCard,
  type Wanted,
} from '../lm-eval/index.ts'
import { convertedFiles } from './converted-files.ts'
import { download } from './download.ts'
import {
  convertBranch,
  filesOf,
  type HubAccess,
  openRemote,
  type Repository,
} from './repository.ts'

/** What happens to a file while a suite is fetched. */
export interface FetchEvent {
  /** `kept`: it was in the cache already. */
  readonly kind: 'fetching' | 'fetched' | 'kept'
  readonly repo: string
  readonly file: string
  readonly bytes: number
}

export interface HubOptions extends HubAccess {
  readonly cache: string
  readonly listener: (event: FetchEvent) => void
}

/** A file to be fetched, and what is known of it. */
type Pending = Omit<LockedFile, 'sha256'> & { readonly sha256: string | undefined }

/** Datasets of the Hugging Face Hub; each split is brought into the cache before it is opened. */
export class HubDatasets implements DatasetSource {
  readonly #lock: readonly LockedFile[]
  readonly #options: HubOptions
  readonly #listings = new Map<string, Promise<readonly ListFileEntry[]>>()
  readonly #cards = new Map<string, Promise<readonly CardConfig[]>>()
  /** Every file that was asked for, in order. */
  readonly used: LockedFile[] = []

  /** @param lock what earlier fetches found; those files must still be the same */
  constructor(lock: readonly LockedFile[], options: HubOptions) {
    this.#lock = lock
    this.#options = options
  }

  async load(request: DatasetRequest) {
    const known = lockedSplit(this.#lock, request)
    const pending = known.length > 0 ? known : await this.#find(request)
    const files: LockedFile[] = []
    for (const file of pending) files.push(await this.#bring(file))
    this.used.push(...files)
    return openLocked(files, this.#options.cache, request)
  }

  /** The files of a split that no lock names yet. */
  async #find({ path, name, revision = '', split }: DatasetRequest): Promise<readonly Pending[]> {
    const repository = { name: path, revision }
    const wanted: Wanted = { config: name, split }
    const listing = await this.#listing(repository)
    const own = chooseFiles(names(listing), await this.#card(repository), wanted)
    const about = { repo: path, revision, config: name ?? null, split }
    if (own.length > 0) return pendingFiles(listing, own, about)

    const copy = await this.#listing({ name: path, revision: convertBranch }).catch(() => [])
    const converted = convertedFiles(names(copy), wanted)
    if (converted.length > 0) {
      return pendingFiles(copy, converted, { ...about, ref: convertBranch })
    }
    const config = name === undefined ? '' : ` of '${name}'`
    throw new IqError(
      'DATA',
      `dataset ${path} at ${revision}: no files for split '${split}'${config}`,
    )
  }

  async #bring(file: Pending): Promise<LockedFile> {
    const { cache, listener } = this.#options
    const { repo, file: path, bytes, sha256 } = file
    if (sha256 !== undefined && existsSync(cachedFile(cache, sha256))) {
      listener({ kind: 'kept', repo, file: path, bytes })
      return { ...file, sha256 }
    }
    listener({ kind: 'fetching', repo, file: path, bytes })
    const repository = { name: repo, revision: file.ref ?? file.revision }
    const expected = { bytes, ...(sha256 !== undefined && { sha256 }) }
    const found = await download(repository, path, cache, this.#options, expected)
    listener({ kind: 'fetched', repo, file: path, bytes })
    return { ...file, ...found }
  }

  #listing(repository: Repository): Promise<readonly ListFileEntry[]> {
    return once(this.#listings, repository, () => filesOf(repository, this.#options))
  }

  #card(repository: Repository): Promise<readonly CardConfig[]> {
    return once(this.#cards, repository, async () => {
      const listing = await this.#listing(repository)
      if (!names(listing).includes('README.md')) return []
      const readme = await openRemote(repository, 'README.md', this.#options)
      return readCard(await readme.text())
    })
  }
}

function names(listing: readonly ListFileEntry[]): readonly string[] {
  return listing.map(({ path }) => path)
}

/** Large files are listed with their SHA-256. */
function pendingFiles(
  listing: readonly ListFileEntry[],
  chosen: readonly string[],
  about: Pick<LockedFile, 'repo' | 'revision' | 'config' | 'split' | 'ref'>,
): readonly Pending[] {
  const entries = new Map(listing.map((entry) => [entry.path, entry]))
  return chosen.map((file) => {
    const entry = entries.get(file)
    return { ...about, file, bytes: entry?.size ?? 0, sha256: entry?.lfs?.oid }
  })
}

function once<T>(
  known: Map<string, Promise<T>>,
  { name, revision }: Repository,
  make: () => Promise<T>,
): Promise<T> {
  const key = `${name}@${revision}`
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
