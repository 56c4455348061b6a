import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { describeError, type ErrorCode, IqError } from '../errors/index.ts'

/** How a file is read, and how one that cannot be used is spoken of. */
export interface Reading {
  /** Code of the error. */
  readonly code: ErrorCode
  /** What to do next; default: nothing is said. */
  readonly next?: string
  /** Bytes at most. Default 64 MiB. */
  readonly most?: number
  /** Whether a symbolic link in the place of the file is followed. Default: yes. */
  readonly follow?: boolean
}

const mib = 1024 * 1024
const defaultMost = 64 * mib

/** A buffer of a MiB for each small file would keep the garbage collector busy. */
const smallestChunk = 4096

/**
 * The bytes of a regular file. A pipe or a device, which may never end, is refused, and so is a file that
 * grows beyond the bound while it is read.
 * @throws IqError of the given code, naming the file and the reason
 */
export async function readBytes(path: string, reading: Reading): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of streamBytes(path, { most: defaultMost, ...reading })) {
    bytes += piece.length
    pieces.push(piece)
  }
  return Buffer.concat(pieces, bytes)
}

/**
 * A regular file in pieces, in constant memory; opened when it is iterated. Without `most` it may be of
 * any length.
 * @throws IqError as `readBytes`
 */
export async function* streamBytes(path: string, reading: Reading): AsyncGenerator<Buffer> {
  const { most = Number.POSITIVE_INFINITY } = reading
  let file: FileHandle | undefined
  try {
    file = await open(path, flagsOf(reading))
    const stats = await file.stat()
    refuseUnbounded(path, stats, { ...reading, most })
    const highWaterMark = Math.min(mib, Math.max(smallestChunk, stats.size + 1))
    let bytes = 0
    for await (const piece of file.createReadStream({ autoClose: false, highWaterMark })) {
      bytes += piece.length
      if (bytes > most) throw tooLarge(path, most, reading)
      yield piece as Buffer
    }
  } catch (cause) {
    throw unreadable(path, cause, reading)
  } finally {
    await file?.close()
  }
}

/** As `readBytes`, at once. */
export function readBytesNow(path: string, reading: Reading): Buffer {
  const { most = defaultMost } = reading
  let file: number | undefined
  try {
    file = openSync(path, flagsOf(reading))
    const stats = fstatSync(file)
    refuseUnbounded(path, stats, { ...reading, most })
    return readAll(path, file, { ...reading, most, size: stats.size })
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

/** Without waiting for somebody to write into a pipe, and without following a link that may not be. */
function flagsOf({ follow = true }: Reading): number {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants
  return O_RDONLY | O_NONBLOCK | (follow ? 0 : O_NOFOLLOW)
}

type Bounded = Reading & { readonly most: number }

/** Some files of the system say that they are empty: read until nothing more comes. */
function readAll(path: string, file: number, reading: Bounded & { readonly size: number }): Buffer {
  let held = Buffer.allocUnsafe(reading.size > 0 ? reading.size + 1 : smallestChunk)
  let bytes = 0
  for (;;) {
    const read = readSync(file, held, bytes, held.length - bytes, null)
    if (read === 0) return held.subarray(0, bytes)
    bytes += read
    if (bytes > reading.most) throw tooLarge(path, reading.most, reading)
    if (bytes === held.length) held = Buffer.concat([held, Buffer.allocUnsafe(held.length)])
  }
}

function refuseUnbounded(path: string, stats: Stats, reading: Bounded): void {
  if (stats.isDirectory()) throw refusal(path, 'is a folder', reading)
  if (!stats.isFile()) throw refusal(path, 'is no regular file', reading)
  if (stats.size > reading.most) throw tooLarge(path, reading.most, reading)
}

function tooLarge(path: string, most: number, reading: Reading): IqError {
  const bound = most >= mib ? `${Math.floor(most / mib)} MiB` : `${most} bytes`
  return refusal(path, `is larger than ${bound}`, reading)
}

function refusal(path: string, reason: string, { code, next }: Reading, cause?: unknown): IqError {
  return new IqError(code, `${path}: ${reason}`, {
    ...(next !== undefined && { next }),
    ...(cause !== undefined && { cause }),
  })
}

function unreadable(path: string, cause: unknown, reading: Reading): IqError {
  if (cause instanceof IqError) return cause
  if (cause instanceof Error && 'code' in cause && cause.code === 'ELOOP') {
    return refusal(path, 'is a symbolic link, which is not followed here', reading, cause)
  }
  return refusal(path, `cannot be read: ${describeError(cause)}`, reading, cause)
}
