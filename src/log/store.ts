import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describeError, IqError } from '../errors/index.ts'

/** A file to be written; the path is relative, with slashes. */
export interface StoredFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Where the files of a log lie. */
export interface LogStore {
  /** The bytes of a file, or undefined when there is none. */
  read(path: string): Buffer | undefined
  /**
   * Writes files, each of which is there wholly or not at all, in this order; all are on disk when
   * this returns.
   */
  write(files: readonly StoredFile[]): void
  /** Removes a folder with all that is in it, if there is one. */
  remove(folder: string): void
}

/** Files that are open at the same time. */
const openAtOnce = 64

/** A log in a folder of this machine. */
export function folderStore(folder: string): LogStore {
  const at = (path: string) => join(folder, path)
  return {
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path)) : undefined),
    write(files) {
      const placed = files.map(({ path, bytes }) => ({ path: at(path), bytes }))
      for (let start = 0; start < placed.length; start += openAtOnce) {
        writeDurably(placed.slice(start, start + openAtOnce))
      }
    },
    remove: (path) => rmSync(at(path), { recursive: true, force: true }),
  }
}

/**
 * Writes all beside, forces all to disk, renames, forces the folders to disk: forcing one file after
 * the other would wait for the disk each time.
 * @throws IqError `DISK`
 */
function writeDurably(files: readonly StoredFile[]): void {
  const first = files[0]?.path
  const open: number[] = []
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(path), { recursive: true })
      const file = openSync(`${path}.new`, 'w', 0o644)
      open.push(file)
      writeFileSync(file, bytes)
    }
    for (const file of open) fsyncSync(file)
    for (const { path } of files) renameSync(`${path}.new`, path)
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) syncFolder(folder)
  } catch (cause) {
    throw new IqError('DISK', `${first}: not written: ${describeError(cause)}`, { cause })
  } finally {
    for (const file of open) closeSync(file)
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
