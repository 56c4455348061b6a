import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { drawScene } from '../../src/drawing/index.ts'
import type { PictureProtocol } from '../../src/item/index.ts'
import { writePng } from '../../src/picture/index.ts'

/** Uniform integers below a size. */
export type Below = (size: number) => number

/** Files that nodes could send for a picture of a size, by what they are. */
export async function hostilePictures(side: number): Promise<Readonly<Record<string, Buffer>>> {
  const things = [{ name: 'clock', x: 500, y: 500, size: 400, colour: 'red' }] as const
  const png = writePng(drawScene({ ground: 0, things }, side, side))
  const picture = () => sharp(png)
  const frames = [0, 90].map((turn) => picture().rotate(turn).png().toBuffer())
  const moving = { join: { animated: true } }
  return {
    png,
    jpeg: await picture().jpeg().toBuffer(),
    webp: await picture().webp().toBuffer(),
    palette: await picture().png({ palette: true }).toBuffer(),
    deep: await picture().toColourspace('rgb16').png().toBuffer(),
    transparent: await picture().ensureAlpha(0.3).png().toBuffer(),
    turned: await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    black: writePng({ width: side, height: side, rgb: new Uint8Array(side * side * 3) }),
    large: await picture()
      .resize(side + 1, side)
      .png()
      .toBuffer(),
    gif: await sharp(await Promise.all(frames), moving)
      .gif()
      .toBuffer(),
    moving: await sharp(await Promise.all(frames), moving)
      .webp()
      .toBuffer(),
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    page: Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
    polyglot: Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]),
    archive: Buffer.concat([png, Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]),
    huge: announcing(png, 10_000, 10_000),
    endless: announcing(png, 0x7fff_ffff, 0x7fff_ffff),
    // Of the size that is asked for, as it announces; what lies in it unpacks to 256 MiB.
    bomb: pngOf(side, [chunk('IDAT', deflateSync(Buffer.alloc(2 ** 28), { level: 9 }))]),
    wordy: pngOf(side, [
      chunk('zTXt', Buffer.concat([Buffer.from('note\0\0'), deflateSync(Buffer.alloc(2 ** 28))])),
      chunk('IDAT', deflateSync(Buffer.alloc(side * (1 + side * 3)))),
    ]),
    truncated: png.subarray(0, png.length >> 1),
    empty: Buffer.alloc(0),
  }
}

/** Those of them that nothing may decode. */
export const neverDecoded: ReadonlySet<string> = new Set(
  'large gif moving svg page polyglot archive huge endless truncated empty'.split(' '),
)

/** The body of a reply in which a protocol sends a picture, or several. */
export function replyBody(protocol: PictureProtocol, pictures: readonly Buffer[]): Buffer {
  const texts = pictures.map((bytes) => bytes.toString('base64'))
  switch (protocol) {
    case 'images':
      return json({ created: 1, data: texts.map((text) => ({ b64_json: text })) })
    case 'sdapi':
      return json({ images: texts, parameters: {}, info: '{"seed":1}' })
    case 'hf-image':
      return pictures.length === 1 ? (pictures[0] as Buffer) : json({ images: texts })
  }
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value))

/** Bytes damaged in one of some ways: changed, cut, doubled, with more in them, or left as they are. */
export function damaged(bytes: Buffer, below: Below): Buffer {
  const at = below(bytes.length + 1)
  switch (below(7)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return Buffer.concat([bytes.subarray(0, at), noise(below), bytes.subarray(at)])
    case 2:
      return Buffer.concat([bytes, bytes.subarray(0, below(200))])
    case 3: {
      const changed = Buffer.from(bytes)
      noise(below).copy(changed, at)
      return changed
    }
    case 4: {
      // The first bytes say what a file is, how large, and how it goes on.
      const changed = Buffer.from(bytes)
      noise(below).copy(changed, below(60))
      return changed
    }
    default:
      return bytes
  }
}

function noise(below: Below): Buffer {
  return Buffer.from(Array.from({ length: 1 + below(12) }, () => below(256)))
}

function announcing(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

function pngOf(side: number, chunks: readonly Buffer[]): Buffer {
  const header = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...chunks,
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
