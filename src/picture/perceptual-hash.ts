import type { Pixels } from './pixels.ts'
import { resize } from './resize.ts'

/**
 * 64 bits by which pictures that look alike are alike: whether each of 8x8 places is brighter than its right
 * neighbour (difference hash), 16 hexadecimal digits. For finding duplicates only.
 */
export function perceptualHash(pixels: Pixels): string {
  const { rgb } = resize(pixels, 9, 8)
  let hash = 0n
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++)
      hash = (hash << 1n) | (brightness(rgb, y * 9 + x) > brightness(rgb, y * 9 + x + 1) ? 1n : 0n)
  return hash.toString(16).padStart(16, '0')
}

/** Bits in which two hashes differ, 0 to 64. */
export function hashDistance(one: string, other: string): number {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let count = 0
  for (; differing > 0n; differing &= differing - 1n) count++
  return count
}

/** Luma by BT.601, in thousandths. */
function brightness(rgb: Uint8Array, pixel: number): number {
  const at = pixel * 3
  return 299 * (rgb[at] as number) + 587 * (rgb[at + 1] as number) + 114 * (rgb[at + 2] as number)
}
