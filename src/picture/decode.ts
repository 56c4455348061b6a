import { describeError } from '../errors/index.ts'
import type { Announced } from './announced.ts'
import { readHeader } from './header.ts'
import { optionalPart } from './optional-part.ts'
import type { Pixels } from './pixels.ts'

/** Pixels of a picture at most, whatever is expected of it. */
export const mostPixels = 2 ** 22

/** What is accepted of a picture before it is decoded. */
export interface Expected {
  readonly width: number
  readonly height: number
}

export type Decoding =
  | { readonly ok: true; readonly announced: Announced; readonly pixels: Pixels }
  | { readonly ok: false; readonly problem: string; readonly announced?: Announced }

/**
 * Decodes a PNG, JPEG or WebP picture, turned as its EXIF says, over white where it is transparent,
 * with 8 bits a colour. Nothing is decoded whose announced size is not the one expected.
 * @param expected undefined: any size up to 4 megapixels
 * @throws IqError `CONFIG` where the part that decodes is not installed
 */
export async function decode(bytes: Uint8Array, expected?: Expected): Promise<Decoding> {
  const header = readHeader(bytes)
  if (!header.ok) return header
  const { announced } = header
  const { width, height } = announced
  if (expected !== undefined && !isSize(announced, expected)) {
    const problem = `a picture of ${width}x${height} instead of ${expected.width}x${expected.height}`
    return { ok: false, problem, announced }
  }
  if (width * height > mostPixels) {
    return { ok: false, problem: `a picture of ${width}x${height}, more than is read`, announced }
  }
  const { default: sharp } = await optionalPart('sharp', () => import('sharp'))
  try {
    const { data, info } = await sharp(bytes, {
      failOn: 'error',
      limitInputPixels: mostPixels,
      pages: 1,
    })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const pixels = {
      width: info.width,
      height: info.height,
      rgb: threeChannels(data, info.channels),
    }
    if (expected !== undefined && !isSize(pixels, expected)) {
      const problem = `a picture of ${info.width}x${info.height} once turned as its EXIF says`
      return { ok: false, problem, announced }
    }
    return { ok: true, announced, pixels }
  } catch (error) {
    const format = announced.format.toUpperCase()
    return {
      ok: false,
      problem: `a damaged ${format}: ${describeError(error).slice(0, 120)}`,
      announced,
    }
  }
}

function isSize(size: Expected, expected: Expected): boolean {
  return size.width === expected.width && size.height === expected.height
}

function threeChannels(data: Buffer, channels: number): Uint8Array {
  if (channels === 3) return data
  const rgb = new Uint8Array((data.length / channels) * 3)
  for (let pixel = 0; pixel < rgb.length / 3; pixel++)
    for (let channel = 0; channel < 3; channel++)
      rgb[pixel * 3 + channel] = data[pixel * channels + Math.min(channel, channels - 1)] as number
  return rgb
}
