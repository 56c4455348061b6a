import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test, vi } from 'vitest'
import type { PictureRequest } from '../../src/item/index.ts'
import { blank, decode, type Pixels, writePng } from '../../src/picture/index.ts'
import { compare } from '../../src/scorer/compare.ts'
import { openScorer } from '../../src/scorer/index.ts'
import { describeReference, reference } from '../support/reference.ts'

// Weights are loaded, and photographs looked at: seconds on a quiet machine.
vi.setConfig({ testTimeout: 300_000 })

const scorer = openScorer(1)
afterAll(() => scorer.close())

const picture = (looks: PictureRequest['looks']): PictureRequest => ({
  ...{ kind: 'picture', prompt: '', width: 512, height: 512, seed: 1, looks },
})

async function squared(path: string): Promise<Buffer> {
  return sharp(readFileSync(path)).resize(512, 512, { fit: 'fill' }).png().toBuffer()
}

async function pixelsOf(path: string): Promise<Pixels> {
  const decoding = await decode(await squared(path))
  if (!decoding.ok) throw new Error(decoding.problem)
  return decoding.pixels
}

describeReference('data/images', 'real pictures', () => {
  const file = (path: string) => join(reference('data/images'), path)

  test.each([
    ['dog.jpg', ['dog', 'bicycle']],
    ['eagle.jpg', ['bird']],
    ['giraffe.jpg', ['giraffe', 'zebra']],
    ['horses.jpg', ['horse']],
    ['person.jpg', ['person']],
  ])('%s shows what is known of it', async (name, known) => {
    const { findings } = await scorer.look(
      await squared(file(`photos/${name}`)),
      picture(['objects']),
    )
    const objects = findings.kind === 'read' ? (findings.objects ?? []) : []
    expect(objects.map((one) => one.name)).toEqual(expect.arrayContaining(known))
  })

  test('FIRE is read on the shirt', async () => {
    // Six shirts stand in a row: the second is the most legible.
    const row = sharp(file('sd-v1/a-shirt-with-the-inscription-fire.png'))
    const shirt = await row
      .extract({ left: 260, top: 0, width: 256, height: 256 })
      .resize(512, 512)
      .png()
      .toBuffer()
    const { findings } = await scorer.look(shirt, picture(['letters']))
    const lines = findings.kind === 'read' ? (findings.lines ?? []) : []
    expect(lines.map(({ text }) => text.toUpperCase()).join(' ')).toContain('FIRE')
  })

  test('three pictures keep the structure of their input, and no other does', async () => {
    const input = await pixelsOf(file('sd-v1/img2img-input.jpg'))
    const structure = async (name: string) =>
      compare(input, await pixelsOf(file(`sd-v1/${name}.png`)), () => false, undefined, undefined)
        .structure
    const kept = await Promise.all([1, 2, 3].map((at) => structure(`img2img-mountains-${at}`)))
    const others = await Promise.all(
      ['fire', 'birdhouse', 'a-painting-of-a-fire', 'txt2img-000002025'].map(structure),
    )
    expect(Math.min(...kept), JSON.stringify([kept, others])).toBeGreaterThan(Math.max(...others))
  })

  test('a change of 1 % of the pixels outside the mask is found', async () => {
    const given = await pixelsOf(file('inpaint/bench2.png'))
    const made = { ...given, rgb: Uint8Array.from(given.rgb) }
    const size = Math.round(Math.sqrt(512 * 512 * 0.01))
    for (let y = 0; y < size; y++)
      made.rgb.fill(255, ((y + 20) * 512 + 20) * 3, ((y + 20) * 512 + 20 + size) * 3)
    const isFree = (x: number, y: number) => x > 256 && y > 256
    expect(compare(given, given, isFree, undefined, undefined).worstDb).toBe(99)
    expect(compare(given, made, isFree, undefined, undefined).worstDb).toBeLessThan(15)
  })
})

test('a picture of one colour is told, and nothing is looked for in it', async () => {
  const { findings } = await scorer.look(writePng(blank(512, 512)), picture(['objects']))
  expect(findings).toEqual({ kind: 'read', flat: true })
})
