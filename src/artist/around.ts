import { drawGiven, drawScene, type Given, objectNames, type Thing } from '../drawing/index.ts'
import { type Box, crop, type Pixels, paste, resize } from '../picture/index.ts'
import type { Chance } from '../suite/index.ts'
import type { Quality } from './quality.ts'

/** How the surroundings of a given picture can be wrong. */
const wrongWays = ['untouched', 'mirrored', 'smeared', 'replaced'] as const

/** A picture that goes on around a given one: its own edges fade into a ground with further things. */
export function extend(
  given: Given,
  quality: Quality,
  chance: Chance,
  width: number,
  height: number,
): Pixels {
  const { pixels } = drawGiven(given, width, height)
  const { box } = given
  const part = crop(pixels, box)
  const things = thingsAround(box, chance, width, height)
  const ground = drawScene({ ground: given.scene.ground, things }, width, height)
  if (quality === 'right') return faded(ground, part, box, 28)
  switch (chance.pick(wrongWays)) {
    case 'untouched':
      return pixels
    case 'mirrored':
      return filled(width, height, part, box, (at, size) => (at < 0 ? -1 - at : 2 * size - 1 - at))
    case 'smeared':
      return filled(width, height, part, box, (at, size) => (at < 0 ? 0 : size - 1))
    case 'replaced':
      return resize(ground, width, height)
  }
}

/** Changes what was to be kept: a patch of about a fiftieth of the picture, away from the box. */
export function spoilKept(pixels: Pixels, box: Box, chance: Chance): Pixels {
  const size = Math.round(pixels.width * 0.14)
  const x = chance.integer(0, pixels.width - size)
  const y =
    box.y > pixels.height / 2 ? chance.integer(0, 40) : pixels.height - size - chance.integer(0, 40)
  const patch = crop(pixels, { x, y, width: size, height: size })
  const inverted = { ...patch, rgb: patch.rgb.map((value) => 255 - value) }
  paste(pixels, inverted, x, y)
  return pixels
}

function thingsAround(box: Box, chance: Chance, width: number, height: number): readonly Thing[] {
  const places = [
    [box.x / 2, height / 2],
    [(box.x + box.width + width) / 2, height / 3],
    [width / 2, box.y / 2],
    [width / 2, (box.y + box.height + height) / 2],
  ] as const
  return places.map(([x, y]) => ({
    name: chance.pick(objectNames),
    x: (x / width) * 1000,
    y: (y / height) * 1000,
    size: 190,
    colour: chance.pick(['red', 'blue', 'green', 'yellow'] as const),
  }))
}

/** The part in its place, its edges going over into the ground within some pixels outside. */
function faded(ground: Pixels, part: Pixels, box: Box, reach: number): Pixels {
  const { width, height } = ground
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const nearX = Math.min(box.width - 1, Math.max(0, x - box.x))
      const nearY = Math.min(box.height - 1, Math.max(0, y - box.y))
      const far = Math.hypot(x - box.x - nearX, y - box.y - nearY)
      const share = Math.max(0, 1 - far / reach)
      if (share === 0) continue
      const [at, from] = [(y * width + x) * 3, (nearY * box.width + nearX) * 3]
      for (let channel = 0; channel < 3; channel++) {
        const under = ground.rgb[at + channel] as number
        const over = part.rgb[from + channel] as number
        ground.rgb[at + channel] = Math.round(under + share * (over - under))
      }
    }
  }
  return ground
}

/** All around is made of the part. @param place of the part for one outside of it */
function filled(
  width: number,
  height: number,
  part: Pixels,
  box: Box,
  place: (at: number, size: number) => number,
): Pixels {
  const within = (at: number, size: number) =>
    at >= 0 && at < size ? at : Math.min(size - 1, Math.max(0, place(at, size)))
  const rgb = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (within(y - box.y, box.height) * box.width + within(x - box.x, box.width)) * 3
      rgb.set(part.rgb.subarray(from, from + 3), (y * width + x) * 3)
    }
  }
  return { width, height, rgb }
}
