import { createHash } from 'node:crypto'
import { streamBytes } from '../files/index.ts'

/** SHA-256 as 64 lower-case hexadecimal digits; a string counts as its UTF-8 bytes. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * SHA-256 of a file of any size in constant memory, as 64 lower-case hexadecimal digits.
 * @throws IqError `DATA` when it cannot be read or is no regular file
 */
export async function sha256File(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of streamBytes(path, { code: 'DATA' })) hash.update(piece)
  return hash.digest('hex')
}
