import type { HeaderReading } from './announced.ts'
import { readJpeg } from './header-jpeg.ts'
import { readPngHeader } from './header-png.ts'
import { readWebp } from './header-webp.ts'

/**
 * Reads format and size of a picture from its bytes, and that it ends where it says: nothing is decoded.
 * Refused are moving pictures, files with something behind the picture, and whatever is no PNG
 * (RFC 2083), JPEG (ITU-T T.81) or WebP (RFC 9649).
 */
export function readHeader(bytes: Uint8Array): HeaderReading {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) return refuse('an empty picture')
  const reader = readers.find(({ starts }) => starts(file))
  return reader === undefined ? refuse(otherKind(file)) : reader.read(file)
}

const readers = [
  { starts: (file: Buffer) => file.subarray(0, 4).equals(pngStart), read: readPngHeader },
  { starts: (file: Buffer) => file[0] === 0xff && file[1] === 0xd8, read: readJpeg },
  {
    starts: (file: Buffer) => text(file, 0) === 'RIFF' && text(file, 8) === 'WEBP',
    read: readWebp,
  },
]

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47])

function otherKind(file: Buffer): string {
  const start = file.toString('latin1', 0, 256).trimStart()
  if (start.startsWith('GIF8')) return 'a GIF, not a PNG, JPEG or WebP picture'
  if (/^(?:<\?xml|<svg|<!doctype svg)/iu.test(start))
    return 'an SVG, not a PNG, JPEG or WebP picture'
  if (start.startsWith('<')) return 'a page, not a picture'
  return 'no PNG, JPEG or WebP picture'
}

function text(file: Buffer, at: number): string {
  return file.toString('latin1', at, at + 4)
}

function refuse(problem: string): HeaderReading {
  return { ok: false, problem }
}
