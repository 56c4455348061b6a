import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describeError, IqError } from '../errors/index.ts'

/** Where the files of a log lie; paths are relative, with slashes. */
export interface LogStore {
  /** The bytes of a file, or undefined when there is none. */
  read(path: string): Buffer | undefined
  /** Writes a file that is there wholly or not at all, and on disk when this returns. */
  write(path: string, bytes: Uint8Array): void
  /** Removes a folder with all that is in it, if there is one. */
  remove(folder: string): void
}

/** A log in a folder of this machine. */
export function folderStore(folder: string): LogStore {
  const at = (path: string) => join(folder, path)
  return {
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path)) : undefined),
    write: (path, bytes) => writeDurably(at(path), bytes),
    remove: (path) => rmSync(at(path), { recursive: true, force: true }),
  }
}

/** Writes beside, forces to disk, renames, forces the folder to disk. @throws IqError `DISK` */
function writeDurably(path: string, bytes: Uint8Array): void {
  const beside = `${path}.new`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(beside, 'w', 0o644)
    try {
      writeAll(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
    syncFolder(dirname(path))
  } catch (cause) {
    throw new IqError('DISK', `${path}: not written: ${describeError(cause)}`, { cause })
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(file, bytes, written)
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
