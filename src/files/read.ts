import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs'
import { open } from 'node:fs/promises'
import { describeError, type ErrorCode, IqError } from '../errors/index.ts'

/** How a file that cannot be used is spoken of. */
export interface Reading {
  /** Code of the error. */
  readonly code: ErrorCode
  /** What to do next; default: nothing is said. */
  readonly next?: string
  /** Bytes at most. Default 64 MiB. */
  readonly most?: number
}

const defaultMost = 64 * 1024 * 1024

/** Without waiting for somebody to write into a pipe. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of a regular file. A pipe or a device, which may never end, is refused.
 * @throws IqError of the given code, naming the file and the reason
 */
export async function readBytes(path: string, reading: Reading): Promise<Buffer> {
  try {
    await using file = await open(path, flags)
    refuseUnbounded(path, await file.stat(), reading)
    return await file.readFile()
  } catch (cause) {
    throw unreadable(path, cause, reading)
  }
}

/** As `readBytes`, at once. */
export function readBytesNow(path: string, reading: Reading): Buffer {
  let file: number | undefined
  try {
    file = openSync(path, flags)
    refuseUnbounded(path, fstatSync(file), reading)
    return readFileSync(file)
  } catch (cause) {
    throw unreadable(path, cause, reading)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** The value of a JSON text. @throws IqError of the given code, naming the file it came from */
export function parseJson(bytes: Uint8Array, path: string, code: ErrorCode): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (cause) {
    throw new IqError(code, `${path}: not JSON: ${describeError(cause)}`, { cause })
  }
}

function refuseUnbounded(path: string, stats: Stats, { code, next, most = defaultMost }: Reading) {
  const reason = stats.isDirectory()
    ? 'is a folder'
    : stats.isFile()
      ? stats.size > most && `is larger than ${Math.floor(most / 1024 / 1024)} MiB`
      : 'is no regular file'
  if (reason !== false) {
    throw new IqError(code, `${path}: ${reason}`, next === undefined ? {} : { next })
  }
}

function unreadable(path: string, cause: unknown, { code, next }: Reading): IqError {
  if (cause instanceof IqError) return cause
  return new IqError(code, `${path}: cannot be read: ${describeError(cause)}`, {
    cause,
    ...(next !== undefined && { next }),
  })
}
