import { createHash } from 'node:crypto'

/** A number in [0, 1) that depends on the words only. */
export function chance(...words: readonly (string | number)[]): number {
  const digest = createHash('sha256').update(words.join('\0')).digest()
  return digest.readUInt32BE(0) / 2 ** 32
}
