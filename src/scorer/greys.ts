import type { Pixels } from '../picture/index.ts'

/** Brightness of each pixel, 0 to 255 (BT.601). */
export function greys({ rgb, width, height }: Pixels): Float64Array {
  const values = new Float64Array(width * height)
  for (let pixel = 0; pixel < values.length; pixel++) {
    const at = pixel * 3
    values[pixel] =
      0.299 * (rgb[at] as number) +
      0.587 * (rgb[at + 1] as number) +
      0.114 * (rgb[at + 2] as number)
  }
  return values
}

/** Strength of the edge at each pixel, of a picture that is smoothed over 9x9 pixels. */
export function edges(grey: Float64Array, width: number, height: number): Float64Array {
  const smooth = smoothed(grey, width, height)
  const strength = new Float64Array(grey.length)
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x
      const across = (smooth[at + 2] as number) - (smooth[at - 2] as number)
      const down = (smooth[at + 2 * width] as number) - (smooth[at - 2 * width] as number)
      strength[at] = Math.sqrt(Math.hypot(across, down))
    }
  }
  return strength
}

/** The mean of 9x9 pixels around each, by sums of lines. */
function smoothed(grey: Float64Array, width: number, height: number): Float64Array {
  const lines = averaged(grey, width, height, 1, width)
  return averaged(lines, height, width, width, 1)
}

function averaged(
  values: Float64Array,
  length: number,
  lines: number,
  step: number,
  lineStep: number,
): Float64Array {
  const reach = 4
  const means = new Float64Array(values.length)
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep
    const at = (place: number) =>
      values[start + Math.min(length - 1, Math.max(0, place)) * step] as number
    let sum = 0
    for (let place = -reach; place <= reach; place++) sum += at(place)
    for (let place = 0; place < length; place++) {
      means[start + place * step] = sum / (2 * reach + 1)
      sum += at(place + reach + 1) - at(place - reach)
    }
  }
  return means
}

/** Pearson's correlation over the places that count; 0 where either is the same throughout. */
export function correlation(
  one: Float64Array,
  other: Float64Array,
  counts: (place: number) => boolean,
): number {
  let [n, sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0, 0]
  for (let place = 0; place < one.length; place++) {
    if (!counts(place)) continue
    const [a, b] = [one[place] as number, other[place] as number]
    n++
    sumA += a
    sumB += b
    squareA += a * a
    squareB += b * b
    product += a * b
  }
  const spread = Math.sqrt((n * squareA - sumA * sumA) * (n * squareB - sumB * sumB))
  if (!(spread > 1e-9)) return 0
  return Math.min(1, Math.max(-1, (n * product - sumA * sumB) / spread))
}
