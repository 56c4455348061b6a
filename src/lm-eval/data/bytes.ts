import { stat } from 'node:fs/promises'
import { describeError, IqError } from '../../errors/index.ts'
import { readBytes, streamBytes } from '../../files/index.ts'

/** Bytes of a file that is read whole: what a buffer can hold. */
const longestFile = 2 ** 31

/** The file in pieces, in constant memory. @throws IqError `DATA` when it cannot be read */
export function chunksOf(path: string): AsyncGenerator<Buffer> {
  return streamBytes(path, { code: 'DATA' })
}

/** The whole file. @throws IqError `DATA` when it cannot be read */
export function bytesOf(path: string): Promise<Buffer> {
  return readBytes(path, { code: 'DATA', most: longestFile })
}

/** Length of the file in bytes. @throws IqError `DATA` when there is none */
export async function sizeOf(path: string): Promise<number> {
  const { size } = await stat(path).catch((cause: unknown) => unreadable(path, cause))
  return size
}

function unreadable(path: string, cause: unknown): never {
  throw new IqError('DATA', `${path}: cannot be read: ${describeError(cause)}`, { cause })
}
