import { isUtf8 } from 'node:buffer'
import { createHash, type Hash } from 'node:crypto'
import { IqError } from '../../errors/index.ts'
import { linesOf } from '../../files/index.ts'
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
  let bytes = 0
  let number = 0
  for await (const line of linesOf(hashed(chunksOf(path), hash), {
    most: longestLine,
    tooLong: (at) => new IqError('DATA', `${path}:${at}: a line of more than 64 MiB`),
  })) {
    number++
    if (!isUtf8(line.bytes)) throw new IqError('DATA', `${path}:${number}: is not UTF-8 text`)
    const text = line.bytes.toString('utf8')
    take({ text: number === 1 ? withoutMark(text) : text, number, offset: line.offset })
    bytes = line.offset + line.bytes.length + (line.ended ? 1 : 0)
  }
  return { sha256: hash.digest('hex'), bytes }
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
