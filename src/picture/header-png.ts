import type { HeaderReading } from './announced.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Chunks of a file at most: editors write some, encoders of large pictures some hundred. */
const mostChunks = 65_536

/** A PNG by its chunks (RFC 2083): the header first, the end last, nothing behind it. */
export function readPngHeader(file: Buffer): HeaderReading {
  if (!file.subarray(0, 8).equals(signature)) return refuse('a damaged PNG')
  let size: { readonly width: number; readonly height: number } | undefined
  let at = 8
  for (let chunks = 0; chunks < mostChunks; chunks++) {
    if (at + 12 > file.length) return refuse('a truncated PNG')
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > file.length) return refuse('a truncated PNG')
    if (chunks === 0) {
      if (type !== 'IHDR' || length !== 13) return refuse('a damaged PNG')
      size = { width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) }
    }
    if (type === 'acTL') return refuse('a moving PNG')
    if (type === 'IEND') {
      if (end !== file.length) return refuse(`a PNG with ${file.length - end} bytes behind it`)
      return size === undefined || size.width === 0 || size.height === 0
        ? refuse('a damaged PNG')
        : { ok: true, announced: { format: 'png', ...size } }
    }
    at = end
  }
  return refuse('a PNG of too many pieces')
}

function refuse(problem: string): HeaderReading {
  return { ok: false, problem }
}
