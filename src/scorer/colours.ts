import { type ColourName, colourNames } from '../drawing/index.ts'
import type { Box, Pixels } from '../picture/index.ts'

/** Share of the pixels that are no background which a colour needs to be that of an object. */
const leastShare = 0.25
/** Distance from the surroundings, in CIELAB, from which a pixel is no background. */
const apart = 14

/**
 * The colour that most of a box is painted in, its surroundings left out; null where none of the named
 * colours has a quarter of it. White and black count half: objects have lights, shadows and edges.
 */
export function colourOf(pixels: Pixels, box: Box): ColourName | null {
  const ground = surroundings(pixels, box)
  const counts = new Map<ColourName | 'other', number>()
  let counted = 0
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if (!isInEllipse(x, y, box)) continue
      const lab = labAt(pixels, x, y)
      if (ground !== undefined && distance(lab, ground) < apart) continue
      const name = nameOf(lab)
      counts.set(name, (counts.get(name) ?? 0) + (name === 'white' || name === 'black' ? 0.5 : 1))
      counted++
    }
  }
  let best: ColourName | null = null
  let most = leastShare * counted
  for (const name of colourNames) {
    const count = counts.get(name) ?? 0
    if (count > most) [best, most] = [name, count]
  }
  return best
}

type Lab = readonly [lightness: number, a: number, b: number]

/** A colour by its hue, or white or black where it has little; `other`: greys, browns, oranges. */
function nameOf([lightness, a, b]: Lab): ColourName | 'other' {
  const chroma = Math.hypot(a, b)
  if (lightness < 24 && chroma < 18) return 'black'
  if (chroma < 18) return lightness > 82 ? 'white' : 'other'
  const hue = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
  if (hue < 45 || hue >= 345) return lightness > 78 ? 'other' : 'red'
  if (hue < 72) return 'other'
  if (hue < 108) return lightness > 45 ? 'yellow' : 'other'
  if (hue < 200) return 'green'
  if (hue < 303) return 'blue'
  return 'purple'
}

/** The mean colour of a frame around a box; undefined where the box fills the picture. */
function surroundings(pixels: Pixels, { x, y, width, height }: Box): Lab | undefined {
  const margin = Math.max(3, Math.round(Math.min(width, height) * 0.08))
  const sum = [0, 0, 0]
  let count = 0
  for (let row = y - margin; row < y + height + margin; row++) {
    for (let column = x - margin; column < x + width + margin; column++) {
      const isInside = row >= y && row < y + height && column >= x && column < x + width
      if (isInside || row < 0 || column < 0 || row >= pixels.height || column >= pixels.width)
        continue
      const lab = labAt(pixels, column, row)
      for (const channel of [0, 1, 2])
        sum[channel] = (sum[channel] as number) + (lab[channel] as number)
      count++
    }
  }
  return count === 0 ? undefined : (sum.map((value) => value / count) as unknown as Lab)
}

function isInEllipse(x: number, y: number, box: Box): boolean {
  const across = (x - box.x - box.width / 2) / (box.width / 2)
  const down = (y - box.y - box.height / 2) / (box.height / 2)
  return across * across + down * down <= 1
}

function distance(one: Lab, other: Lab): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

/** CIELAB of a pixel, D65 (IEC 61966-2-1). */
function labAt({ rgb, width }: Pixels, x: number, y: number): Lab {
  const at = (y * width + x) * 3
  const [r, g, b] = [0, 1, 2].map((channel) => linear[rgb[at + channel] as number] as number) as [
    number,
    number,
    number,
  ]
  const fx = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const fy = root(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const fz = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

const linear = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})

function root(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116
}
