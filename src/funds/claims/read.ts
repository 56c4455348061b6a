import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { describeError, IqError } from '../../errors/index.ts'
import { quotient } from '../quotient.ts'
import { readCsv, type Watch } from './read-csv.ts'
import { readJsonl } from './read-jsonl.ts'
import type { RowSink } from './row.ts'

/** A claim file that was read to its end. */
export interface ClaimFile {
  readonly path: string
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string
}

/**
 * Reads a claim file: CSV, or JSON lines when its name ends so (`.jsonl`, `.ndjson`).
 * @param blockBytes read at once, see `readCsv`
 * @throws IqError `DATA`, naming file and line; whatever the sink throws
 */
export async function readClaims(
  path: string,
  sink: RowSink,
  blockBytes?: number,
): Promise<ClaimFile> {
  const hash = createHash('sha256')
  await readRows(path, sink, { watch: (bytes) => hash.update(bytes), blockBytes })
  return { path, sha256: hash.digest('hex') }
}

/** The same without the digest. @param watch is told of all bytes, in order */
export async function readRows(
  path: string,
  sink: RowSink,
  {
    watch = () => undefined,
    blockBytes,
  }: { readonly watch?: Watch; readonly blockBytes?: number | undefined } = {},
): Promise<void> {
  await using file = await openFile(path)
  if (/\.(?:jsonl|ndjson)$/u.test(path)) await readJsonl(file, sink, { path, watch })
  else await readCsv(file, sink, { path, watch, ...(blockBytes && { blockBytes }) })
}

/** Bytes in which lines are counted to tell how many there are in all. */
const sampleBytes = 1024 * 1024

/** About how many claims a file has, from its size and its first lines. @throws IqError `DATA` */
export async function expectedClaims(path: string): Promise<number> {
  await using file = await openFile(path)
  const { size } = await file.stat()
  const sample = Buffer.alloc(Math.min(size, sampleBytes))
  const { bytesRead } = await file.read(sample, 0, sample.length, 0)
  let lines = 1n
  for (let at = sample.indexOf(0x0a); at >= 0; at = sample.indexOf(0x0a, at + 1)) lines++
  return bytesRead === 0 ? 0 : Number(quotient(BigInt(size) * lines, BigInt(bytesRead)))
}

/** Regular files only: they are read a second time where two claims look alike. */
async function openFile(path: string): Promise<FileHandle> {
  let file: FileHandle | undefined
  try {
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    if ((await file.stat()).isFile()) return file
    await file.close()
  } catch (cause) {
    await file?.close().catch(() => undefined)
    throw new IqError('DATA', `${path}: cannot be read: ${describeError(cause)}`, { cause })
  }
  throw new IqError('DATA', `${path}: is no regular file`)
}
