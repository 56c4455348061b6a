import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { decode, readHeader } from '../../src/picture/index.ts'
import { drawnPicture, realPictures } from '../support/pictures.ts'

test('format and size are read from the header, as a decoder reads them', async () => {
  for (const format of ['png', 'jpeg', 'webp'] as const) {
    const bytes = await sharp(drawnPicture).resize(61, 47).toFormat(format).toBuffer()
    expect(readHeader(bytes)).toEqual({ ok: true, announced: { format, width: 61, height: 47 } })
  }
  const lossless = await sharp(drawnPicture).resize(61, 47).webp({ lossless: true }).toBuffer()
  expect(readHeader(lossless)).toMatchObject({ announced: { width: 61, height: 47 } })
  const alpha = await sharp(drawnPicture).resize(61, 47).ensureAlpha(0.5).webp().toBuffer()
  expect(readHeader(alpha)).toMatchObject({ announced: { width: 61, height: 47 } })
})

test.runIf(realPictures.length > 0)('real pictures are read as a decoder reads them', async () => {
  for (const path of realPictures) {
    const bytes = readFileSync(path)
    const { format, width, height } = await sharp(bytes).metadata()
    expect(readHeader(bytes), path).toEqual({ ok: true, announced: { format, width, height } })
  }
})

test('what is no still PNG, JPEG or WebP is refused before it is decoded', async () => {
  const png = await sharp(drawnPicture).png().toBuffer()
  const jpeg = await sharp(drawnPicture).jpeg().toBuffer()
  const webp = await sharp(drawnPicture).webp().toBuffer()
  const frames = [0, 90].map((turn) => sharp(drawnPicture).rotate(turn).png().toBuffer())
  const moving = await sharp(await Promise.all(frames), { join: { animated: true } })
    .webp()
    .toBuffer()
  const cmyk = await sharp(drawnPicture).toColourspace('cmyk').jpeg().toBuffer()
  const problems = [
    Buffer.alloc(0),
    await sharp(drawnPicture).gif().toBuffer(),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    Buffer.from('<!DOCTYPE html><html></html>'),
    Buffer.from('no picture at all'),
    Buffer.concat([png, Buffer.from('PK\u0003\u0004')]),
    Buffer.concat([jpeg, Buffer.from('<script>')]),
    Buffer.concat([webp, Buffer.from('MZ12')]),
    png.subarray(0, -20),
    jpeg.subarray(0, -20),
    webp.subarray(0, -20),
    withChunk(png, 'acTL'),
    moving,
    cmyk,
  ].map((bytes) => {
    const reading = readHeader(bytes)
    return reading.ok ? 'read' : reading.problem
  })
  expect(problems).toMatchInlineSnapshot(`
    [
      "an empty picture",
      "a GIF, not a PNG, JPEG or WebP picture",
      "an SVG, not a PNG, JPEG or WebP picture",
      "a page, not a picture",
      "no PNG, JPEG or WebP picture",
      "a PNG with 4 bytes behind it",
      "a JPEG with 8 bytes behind it",
      "a WebP with 4 bytes behind it",
      "a truncated PNG",
      "a truncated JPEG",
      "a truncated WebP",
      "a moving PNG",
      "a moving WebP",
      "a JPEG of four colours",
    ]
  `)
})

test('a picture of another size than expected is never decoded, whatever it holds', async () => {
  const bomb = announcing(30_000, 30_000)
  expect(await decode(bomb, { width: 512, height: 512 })).toMatchObject({
    ok: false,
    problem: 'a picture of 30000x30000 instead of 512x512',
  })
  expect(await decode(bomb)).toMatchObject({
    problem: 'a picture of 30000x30000, more than is read',
  })
})

test('whatever bytes come, a header is read or refused', () => {
  const starts = ['89504e470d0a1a0a', 'ffd8ffe0', '52494646', '47494638', ''].map((hex) =>
    Buffer.from(hex, 'hex'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      const reading = readHeader(Buffer.concat([start, rest]))
      expect(reading.ok ? reading.announced.width : reading.problem.length).toBeGreaterThan(0)
    }),
  )
})

function withChunk(png: Buffer, type: string): Buffer {
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(type), Buffer.alloc(4)])
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

/** A small PNG that says it is large. */
function announcing(width: number, height: number): Buffer {
  const png = Buffer.from(drawnPicture)
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  return png
}
