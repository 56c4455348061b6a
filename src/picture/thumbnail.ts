import { optionalPart } from './optional-part.ts'
import type { Pixels } from './pixels.ts'
import { resize } from './resize.ts'

/**
 * A small picture for people to look at, as a JPEG of some 10 kB, encoded anew: nothing of the bytes that a
 * node sent is left.
 * @param side pixels of its longer side
 * @throws IqError `CONFIG` where the part that encodes is not installed
 */
export async function thumbnail(pixels: Pixels, side: number): Promise<Buffer> {
  const { default: sharp } = await optionalPart('sharp', () => import('sharp'))
  const scale = Math.min(1, side / Math.max(pixels.width, pixels.height))
  const [width, height] = [pixels.width, pixels.height].map((size) =>
    Math.max(1, Math.round(size * scale)),
  ) as [number, number]
  const { rgb } = resize(pixels, width, height)
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer()
}
