import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256File } from '../../digest/index.ts'
import { describeError, IqError, isIqError } from '../../errors/index.ts'
import { streamBytes } from '../../files/index.ts'
import { reportFiles } from '../../report/index.ts'
import type { ReportSource } from './sources.ts'

/** A copy of a report that is not registered yet. */
export interface Staged {
  readonly folder: string
  /** SHA-256 of the bundle: addresses the report. */
  readonly digest: string
}

/** Of copies that are being made. */
const partEnd = '.part'
const day = 86_400_000

/**
 * The reports of a registry as they came, each in a folder named by the SHA-256 of its bundle. They
 * are never changed; an index is made from them at any time.
 */
export class Objects {
  readonly #root: string

  constructor(registry: string) {
    this.#root = join(registry, 'objects')
  }

  folderOf(digest: string): string {
    return join(this.#root, digest.slice(0, 2), digest)
  }

  /** Digests of all reports, in order. */
  list(): readonly string[] {
    if (!existsSync(this.#root)) return []
    return readdirSync(this.#root)
      .filter((name) => /^[0-9a-f]{2}$/u.test(name))
      .flatMap((name) => readdirSync(join(this.#root, name)))
      .filter((name) => /^[0-9a-f]{64}$/u.test(name))
      .sort()
  }

  /** A folder for what is on its way; nothing in it counts. */
  async incoming(): Promise<string> {
    const folder = join(this.#root, '..', 'incoming')
    await mkdir(folder, { recursive: true })
    return folder
  }

  /** Removes what a process left behind that was killed a day ago or earlier. */
  async sweep(now: Date): Promise<void> {
    for (const root of [this.#root, await this.incoming()]) {
      if (!existsSync(root)) continue
      for (const name of readdirSync(root)) {
        const path = join(root, name)
        const isLeft = root !== this.#root || name.endsWith(partEnd)
        if (!isLeft || now.getTime() - statSync(path).mtimeMs < day) continue
        await rm(path, { recursive: true, force: true })
      }
    }
  }

  /**
   * Copies a report, so that what is verified is what is kept.
   * @throws IqError `CONFIG` for a link, a pipe or a file too large for a report, `DISK` when there is no room
   */
  async stage({ files }: ReportSource): Promise<Staged> {
    const folder = join(this.#root, `${randomBytes(8).toString('hex')}${partEnd}`)
    try {
      await mkdir(folder, { recursive: true })
      for (const [name, from] of files) await copy(from, join(folder, name))
      return { folder, digest: await sha256File(join(folder, reportFiles.bundle)) }
    } catch (cause) {
      await rm(folder, { recursive: true, force: true })
      if (isIqError(cause)) throw cause
      throw new IqError('DISK', `${folder}: cannot be written: ${describeError(cause)}`, {
        next: 'free some space; nothing was registered',
        cause,
      })
    }
  }

  /** Keeps a copy; false when the report is there already. */
  async keep({ folder, digest }: Staged): Promise<boolean> {
    const place = this.folderOf(digest)
    const isNew = !existsSync(place)
    if (isNew) {
      await mkdir(join(place, '..'), { recursive: true })
      // Somebody else may have kept the same report just now.
      await rename(folder, place).catch((cause: unknown) => {
        if (!existsSync(place)) throw cause
      })
      await synced(join(place, '..'))
    }
    await this.drop({ folder, digest })
    return isNew
  }

  async drop({ folder }: Staged): Promise<void> {
    await rm(folder, { recursive: true, force: true })
  }
}

async function synced(path: string): Promise<void> {
  await using file = await open(path)
  await file.sync()
}

const mib = 1024 * 1024
/** Of one file: what is larger is no report. */
const most = 512 * mib

async function copy(from: string, to: string): Promise<void> {
  await using file = await open(to, 'wx')
  await file.writeFile(streamBytes(from, { code: 'CONFIG', most, follow: false }))
  await file.sync()
}
