import { crc32, deflateSync } from 'node:zlib'
import type { Pixels } from './pixels.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A picture as a PNG file of 8 bits (RFC 2083).
 * @param alpha opacity of each pixel; undefined: a picture without an alpha channel
 */
export function writePng({ width, height, rgb }: Pixels, alpha?: Uint8Array): Buffer {
  const channels = alpha === undefined ? 3 : 4
  const lines = Buffer.alloc(height * (1 + width * channels))
  for (let y = 0; y < height; y++) {
    const line = y * (1 + width * channels) + 1
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x
      for (let channel = 0; channel < 3; channel++)
        lines[line + x * channels + channel] = rgb[pixel * 3 + channel] as number
      if (alpha !== undefined) lines[line + x * channels + 3] = alpha[pixel] as number
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, alpha === undefined ? 2 : 6, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
