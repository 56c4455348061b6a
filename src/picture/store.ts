import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import { writeWhole } from '../files/index.ts'

/** Bytes of the pictures of a run at most. */
const defaultMost = 4 * 2 ** 30

/** Pictures under their SHA-256, each once. */
export interface PictureStore {
  /** Keeps a picture, on disk when the call resolves. @returns its SHA-256 @throws IqError `DISK` */
  put(bytes: Uint8Array): Promise<string>
  /** undefined where it is not kept, or is no longer what it was. */
  get(sha256: string): Promise<Buffer | undefined>
}

/**
 * Pictures in a folder, one file each, named by its digest.
 * @param most bytes at most; a picture beyond them is refused, never half-written
 */
export function pictureStore(folder: string, most: number = defaultMost): PictureStore {
  let held: number | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function keep(sha256: string, bytes: Uint8Array): Promise<void> {
    const path = join(folder, sha256)
    if (existsSync(path)) return
    held ??= await sizeOf(folder)
    if (held + bytes.length > most) {
      throw new IqError('DISK', `${folder}: the pictures of the run take more than ${most} bytes`, {
        next: 'ask fewer items, or a node that sends smaller pictures',
      })
    }
    await mkdir(folder, { recursive: true })
    await writeWhole(path, bytes)
    held += bytes.length
  }

  return {
    async put(bytes) {
      const sha256 = sha256Hex(bytes)
      // One after the other: what is held is counted once.
      const kept = last.then(() => keep(sha256, bytes))
      last = kept.catch(() => undefined)
      await kept
      return sha256
    },

    async get(sha256) {
      if (!/^[0-9a-f]{64}$/u.test(sha256)) return undefined
      const bytes = await readFile(join(folder, sha256)).catch(() => undefined)
      return bytes !== undefined && sha256Hex(bytes) === sha256 ? bytes : undefined
    },
  }
}

async function sizeOf(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
