import { createHash, hash } from 'node:crypto'
import { streamBytes } from '../files/index.ts'

/** SHA-256 as 64 lower-case hexadecimal digits; a string counts as its UTF-8 bytes. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data)
}

/**
 * SHA-256 of a file of any size in constant memory, as 64 lower-case hexadecimal digits.
 * @throws IqError `DATA` when it cannot be read or is no regular file
 */
export async function sha256File(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const piece of streamBytes(path, { code: 'DATA' })) digest.update(piece)
  return digest.digest('hex')
}
