import { IqError } from '../errors/index.ts'

/** Longest entry: its length is written in 16 bits. */
export const maxEntryBytes = 65_535

/** Entries one after the other, each after its length in two bytes, big-endian. */
export function encodeBundle(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(entry.length)
      return [length, entry]
    }),
  )
}

/** @throws IqError `VERIFICATION` when the bundle has an unfinished entry */
export function decodeBundle(bytes: Buffer): Buffer[] {
  const entries: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const start = at + 2
    const end = start <= bytes.length ? start + bytes.readUInt16BE(at) : Number.POSITIVE_INFINITY
    if (end > bytes.length) throw new IqError('VERIFICATION', 'log: an entry without end')
    entries.push(bytes.subarray(start, end))
    at = end
  }
  return entries
}
