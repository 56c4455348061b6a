import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { drawScene, type Scene } from '../../src/drawing/index.ts'
import {
  decode,
  hashDistance,
  optionalPart,
  perceptualHash,
  pictureStore,
  resize,
  writePng,
} from '../../src/picture/index.ts'
import { drawnPicture } from '../support/pictures.ts'

const scene: Scene = {
  ground: 1,
  things: [{ name: 'cup', x: 400, y: 500, size: 400, colour: 'blue' }],
}

test('a PNG that is written is decoded to the same pixels', async () => {
  const pixels = drawScene(scene, 70, 50)
  const decoding = await decode(writePng(pixels), { width: 70, height: 50 })
  expect(decoding).toMatchObject({ ok: true, announced: { format: 'png' } })
  expect(decoding.ok && Buffer.from(decoding.pixels.rgb).equals(Buffer.from(pixels.rgb))).toBe(true)
})

test('paletted, 16-bit, grey, transparent and turned pictures have three bytes a pixel', async () => {
  const grey = await decode(await sharp(drawnPicture).greyscale().png().toBuffer())
  const palette = await decode(await sharp(drawnPicture).png({ palette: true }).toBuffer())
  const deep = await decode(await sharp(drawnPicture).toColourspace('rgb16').png().toBuffer())
  const clear = await decode(writePng(drawScene(scene, 20, 20), new Uint8Array(400)))
  const turned = await decode(
    await sharp(drawnPicture)
      .resize(40, 20, { fit: 'fill' })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  )
  for (const decoding of [grey, palette, deep, clear, turned]) {
    expect(decoding.ok && decoding.pixels.rgb.length).toBe(
      decoding.ok && decoding.pixels.width * decoding.pixels.height * 3,
    )
  }
  expect(clear.ok && clear.pixels.rgb.every((value) => value === 255)).toBe(true)
  expect(turned).toMatchObject({ pixels: { width: 20, height: 40 } })
})

test('a picture whose data are damaged is undecodable, not a crash', async () => {
  const png = Buffer.from(drawnPicture)
  png.fill(0x55, 60, 200)
  expect(await decode(png)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('damaged'),
  })
})

test('a resized picture keeps its mean', () => {
  const pixels = drawScene(scene, 96, 96)
  const mean = ({ rgb }: { rgb: Uint8Array }) =>
    rgb.reduce((sum, value) => sum + value, 0) / rgb.length
  for (const size of [9, 33, 95, 96])
    expect(mean(resize(pixels, size, size))).toBeCloseTo(mean(pixels), 0)
  expect(resize(pixels, 200, 150)).toMatchObject({ width: 200, height: 150 })
})

test('pictures that look alike have near hashes, others far ones', async () => {
  const pixels = drawScene(scene, 256, 256)
  const blurred = await decode(await sharp(writePng(pixels)).jpeg({ quality: 40 }).toBuffer())
  const other = drawScene({ ground: 3, things: [], text: 'OTHER' }, 256, 256)
  const hash = perceptualHash(pixels)
  expect(hash).toMatch(/^[0-9a-f]{16}$/u)
  expect(blurred.ok && hashDistance(hash, perceptualHash(blurred.pixels))).toBeLessThanOrEqual(6)
  expect(hashDistance(hash, perceptualHash(other))).toBeGreaterThan(12)
})

test('pictures of a run are kept once each, within a bound, and never believed when they changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const store = pictureStore(join(folder, 'pictures'), drawnPicture.length + 10)
  const [one, again] = await Promise.all([store.put(drawnPicture), store.put(drawnPicture)])
  expect(one).toBe(again)
  expect(await readdir(join(folder, 'pictures'))).toEqual([one])
  expect((await store.get(one))?.equals(drawnPicture)).toBe(true)
  await expect(store.put(Buffer.alloc(20))).rejects.toMatchObject({ code: 'DISK' })
  await store.put(Buffer.alloc(10))
  await writeFile(join(folder, 'pictures', one), 'another')
  expect(await store.get(one)).toBeUndefined()
  expect(await store.get('../../etc/passwd')).toBeUndefined()
})

test('a part that is not installed is named, with what to install, and texts need none of them', async () => {
  const lacking = optionalPart('sharp', () => Promise.reject(new Error('Cannot find package')))
  await expect(lacking).rejects.toMatchObject({
    code: 'CONFIG',
    message: 'picture suites need the package sharp, which is not installed',
    next: expect.stringMatching(/^npm install (?:@?[\w/-]+@\d+\.\d+\.\d+ ?)+$/u),
  })
  const {
    dependencies,
    optionalDependencies = {},
    peerDependencies,
  } = JSON.parse(readFileSync('package.json', 'utf8'))
  const { next = '' } = await lacking.catch((error: { next?: string }) => error)
  for (const part of next.replace('npm install ', '').split(' ')) {
    const [, name = '', version = ''] = /^(.+)@(.+)$/u.exec(part) ?? []
    expect(peerDependencies[name]).toBe(version)
    expect([dependencies[name], optionalDependencies[name]]).toEqual([undefined, undefined])
  }
})
