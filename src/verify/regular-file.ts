import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  type Stats,
} from 'node:fs'
import { describeError, IqError, isIqError } from '../errors/index.ts'

/** Without waiting for a pipe's other end, and without following a link, where the system can. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const mib = 1024 * 1024

/**
 * Reads a file that a stranger may have made, at once: of small files, handing each step to another thread
 * takes longer than the step.
 * @throws IqError `CONFIG` when it cannot be read, is no regular file or is larger than `maxBytes`
 */
export function readRegularFile(path: string, maxBytes: number): Buffer {
  const file = openNow(path)
  try {
    const { size } = requireRegular(path, fstatSync(file))
    if (size > maxBytes) throw tooLarge(path, maxBytes)
    const bytes = readFileSync(file)
    if (bytes.length > maxBytes) throw tooLarge(path, maxBytes)
    return bytes
  } catch (cause) {
    throw isIqError(cause) ? cause : unreadable(path, cause)
  } finally {
    closeSync(file)
  }
}

function tooLarge(path: string, maxBytes: number): IqError {
  return new IqError('CONFIG', `${path}: larger than ${Math.floor(maxBytes / mib)} MiB`, {
    next: 'this is no report; do not trust where it came from',
  })
}

/**
 * The content of a file that a stranger may have made, in chunks; opened when it is iterated.
 * @throws IqError `CONFIG` when it cannot be read or is no regular file
 */
export async function* streamRegularFile(path: string): AsyncGenerator<Uint8Array> {
  const file = openNow(path)
  try {
    const { size } = requireRegular(path, fstatSync(file))
    if (size <= mib) yield readFileSync(file)
    else yield* createReadStream(path, { fd: file, autoClose: false, highWaterMark: mib })
  } catch (cause) {
    throw isIqError(cause) ? cause : unreadable(path, cause)
  } finally {
    closeSync(file)
  }
}

function openNow(path: string): number {
  try {
    return openSync(path, flags)
  } catch (cause) {
    throw notOpened(path, cause)
  }
}

function notOpened(path: string, cause: unknown): IqError {
  return isLink(cause) ? notRegular(path, 'a symbolic link') : unreadable(path, cause)
}

function requireRegular(path: string, stats: Stats): Stats {
  if (stats.isFile()) return stats
  throw notRegular(path, stats.isDirectory() ? 'a folder' : 'a device, pipe or socket')
}

function isLink(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ELOOP'
}

function notRegular(path: string, what: string): IqError {
  return new IqError('CONFIG', `${path}: ${what}, not a regular file`, {
    next: 'copy the file itself to the place',
  })
}

function unreadable(path: string, cause: unknown): IqError {
  return new IqError('CONFIG', `${path}: cannot be read: ${describeError(cause)}`, { cause })
}
