import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { describeError, IqError } from '../errors/index.ts'

/** Without waiting for a pipe's other end, and without following a link, where the system can. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const mib = 1024 * 1024

/** A buffer of a MiB for each small file would keep the garbage collector busy. */
const smallestChunk = 4096

/**
 * Reads a file that a stranger may have made.
 * @throws IqError `CONFIG` when it cannot be read, is no regular file or is larger than `maxBytes`
 */
export async function readRegularFile(path: string, maxBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of streamRegularFile(path)) {
    bytes += chunk.length
    if (bytes > maxBytes) {
      throw new IqError('CONFIG', `${path}: larger than ${Math.floor(maxBytes / mib)} MiB`, {
        next: 'this is no report; do not trust where it came from',
      })
    }
    pieces.push(chunk)
  }
  return Buffer.concat(pieces, bytes)
}

/**
 * The content of a file that a stranger may have made, in chunks; opened when it is iterated.
 * @throws IqError `CONFIG` when it cannot be read or is no regular file
 */
export async function* streamRegularFile(path: string): AsyncGenerator<Uint8Array> {
  const handle = await openRegularFile(path)
  try {
    const { size } = await handle.stat()
    const highWaterMark = Math.min(mib, Math.max(smallestChunk, size + 1))
    yield* handle.createReadStream({ autoClose: false, highWaterMark })
  } catch (cause) {
    throw unreadable(path, cause)
  } finally {
    await handle.close()
  }
}

async function openRegularFile(path: string): Promise<FileHandle> {
  const handle = await open(path, flags).catch((cause: unknown) => {
    if (isLink(cause)) throw notRegular(path, 'a symbolic link')
    throw unreadable(path, cause)
  })
  const stats = await handle.stat()
  if (stats.isFile()) return handle
  await handle.close()
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
