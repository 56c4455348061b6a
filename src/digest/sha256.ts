import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** SHA-256 as 64 lower-case hexadecimal digits; a string counts as its UTF-8 bytes. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * SHA-256 of a file of any size in constant memory, as 64 lower-case hexadecimal digits.
 * @throws the file system's own error when the file cannot be read
 */
export async function sha256File(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
