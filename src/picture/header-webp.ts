import type { HeaderReading } from './announced.ts'

/** A WebP by its first chunk (RFC 9649), its size that of the file. */
export function readWebp(file: Buffer): HeaderReading {
  if (file.length < 30) return refuse('a truncated WebP')
  const size = file.readUInt32LE(4) + 8
  const padded = size + (size % 2)
  if (file.length < size) return refuse('a truncated WebP')
  if (file.length > padded) return refuse(`a WebP with ${file.length - size} bytes behind it`)
  const kind = file.toString('latin1', 12, 16)
  switch (kind) {
    case 'VP8 ':
      if (file[23] !== 0x9d || file[24] !== 0x01 || file[25] !== 0x2a)
        return refuse('a damaged WebP')
      return sized(file.readUInt16LE(26) & 0x3fff, file.readUInt16LE(28) & 0x3fff)
    case 'VP8L': {
      if (file[20] !== 0x2f) return refuse('a damaged WebP')
      const bits = file.readUInt32LE(21)
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      if (((file[20] as number) & 2) !== 0) return refuse('a moving WebP')
      return sized(file.readUIntLE(24, 3) + 1, file.readUIntLE(27, 3) + 1)
    default:
      return refuse('a damaged WebP')
  }
}

function sized(width: number, height: number): HeaderReading {
  if (width === 0 || height === 0) return refuse('a damaged WebP')
  return { ok: true, announced: { format: 'webp', width, height } }
}

function refuse(problem: string): HeaderReading {
  return { ok: false, problem }
}
