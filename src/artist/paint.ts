import { type Pixels, resize } from '../picture/index.ts'

/** How much finer detail than this a picture loses, as by a VAE of eight pixels to a place. */
const detail = 0.8

/** A picture as models give it: fine detail lost, some noise. A pure function of picture and seed. */
export function asModelsPaint(pixels: Pixels, seed: number): Pixels {
  const { width, height } = pixels
  const small = resize(pixels, Math.round(width * detail), Math.round(height * detail))
  const { rgb } = resize(small, width, height)
  let state = (seed | 1) >>> 0
  const painted = new Uint8Array(rgb.length)
  for (let at = 0; at < rgb.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const noise = ((state >>> 24) & 7) - 3.5
    painted[at] = Math.min(255, Math.max(0, Math.round((rgb[at] as number) + noise)))
  }
  return { width, height, rgb: painted }
}
