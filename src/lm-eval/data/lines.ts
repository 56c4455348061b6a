import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { IqError } from '../../errors/index.ts'
import { chunksOf } from './bytes.ts'

/** One line of a file, without its line feed. */
export interface Line {
  readonly text: string
  /** From 1. */
  readonly number: number
  /** Byte offset of its first byte. */
  readonly offset: number
}

/** Longest accepted line in bytes: one document. */
const longestLine = 64 * 1024 * 1024

/**
 * Reads a UTF-8 file line by line in constant memory and returns its SHA-256 and length in bytes.
 * @throws IqError `DATA` when it cannot be read, is not UTF-8 or has a line beyond 64 MiB
 */
export async function readLines(
  path: string,
  take: (line: Line) => void,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  let pending: Buffer = Buffer.alloc(0)
  let offset = 0
  let number = 0
  const emit = (bytes: Buffer) => {
    number++
    if (!isUtf8(bytes)) throw new IqError('DATA', `${path}:${number}: is not UTF-8 text`)
    const text = bytes.toString('utf8')
    take({ text: number === 1 ? withoutMark(text) : text, number, offset })
  }

  for await (const chunk of chunksOf(path)) {
    hash.update(chunk)
    let bytes = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      emit(bytes.subarray(0, end))
      offset += end + 1
      bytes = bytes.subarray(end + 1)
    }
    if (bytes.length > longestLine) {
      throw new IqError('DATA', `${path}:${number + 1}: a line of more than 64 MiB`)
    }
    pending = bytes
  }
  if (pending.length > 0) emit(pending)
  return { sha256: hash.digest('hex'), bytes: offset + pending.length }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
