import { blank, type Pixels } from './pixels.ts'

/**
 * A picture in another size: each pixel is the mean of the area it covers (shrinking), or lies between its
 * neighbours (growing). Our own, because the same bytes must give the same numbers on every machine.
 */
export function resize(pixels: Pixels, width: number, height: number): Pixels {
  if (width === pixels.width && height === pixels.height) return pixels
  const half = new Float64Array(width * pixels.height * 3)
  for (const [x, { from, shares }] of weights(pixels.width, width).entries()) {
    for (let y = 0; y < pixels.height; y++) {
      const [source, target] = [(y * pixels.width + from) * 3, (y * width + x) * 3]
      addUp(pixels.rgb, source, 3, shares, half, target, 3)
    }
  }
  const resized = blank(width, height)
  const line = new Float64Array(width * 3)
  for (const [y, { from, shares }] of weights(pixels.height, height).entries()) {
    addUp(half, from * width * 3, width * 3, shares, line, 0, width * 3)
    for (let at = 0; at < line.length; at++)
      resized.rgb[y * width * 3 + at] = Math.round(line[at] as number)
  }
  return resized
}

/** Weighted sums of as many values as `length`: of each place and those `step` further. */
function addUp(
  source: Uint8Array | Float64Array,
  from: number,
  step: number,
  shares: readonly number[],
  target: Float64Array,
  at: number,
  length: number,
): void {
  for (let place = 0; place < length; place++) {
    let sum = 0
    for (let weight = 0; weight < shares.length; weight++)
      sum += (shares[weight] as number) * (source[from + weight * step + place] as number)
    target[at + place] = sum
  }
}

/** Which pixels of a line make one of the resized line, and with what share. */
interface Weights {
  readonly from: number
  readonly shares: readonly number[]
}

function weights(size: number, wanted: number): readonly Weights[] {
  const scale = size / wanted
  return Array.from({ length: wanted }, (_, at) =>
    scale >= 1
      ? covered(at * scale, (at + 1) * scale, size)
      : between((at + 0.5) * scale - 0.5, size),
  )
}

function covered(start: number, end: number, size: number): Weights {
  const from = Math.floor(start)
  const last = Math.min(size - 1, Math.ceil(end) - 1)
  const shares: number[] = []
  for (let at = from; at <= last; at++)
    shares.push((Math.min(end, at + 1) - Math.max(start, at)) / (end - start))
  return { from, shares }
}

function between(place: number, size: number): Weights {
  const from = Math.min(size - 1, Math.max(0, Math.floor(place)))
  const share = Math.min(1, Math.max(0, place - from))
  return from + 1 < size ? { from, shares: [1 - share, share] } : { from, shares: [1] }
}
