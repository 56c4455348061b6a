import { createHash } from 'node:crypto'

/** The name space of our identifiers: any fixed UUID that is ours alone. */
const space = Buffer.from('6f9d2c1e4b7a5d38a1f04c5be29d7710', 'hex')

/**
 * A UUID that follows from its parts (RFC 9562, version 5): what is made twice is made once.
 * @example
 * ```ts
 * namedId('exam', 7, '2026-12-01') === namedId('exam', 7, '2026-12-01') // => true
 * ```
 */
export function namedId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha1').update(space).update(JSON.stringify(parts)).digest()
  const bytes = hash.subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [8, 12, 16, 20, 32].map((end, at, ends) => hex.slice(ends[at - 1] ?? 0, end)).join('-')
}
