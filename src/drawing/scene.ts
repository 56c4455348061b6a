import type { Pixels } from '../picture/index.ts'
import { type Colour, canvas, gradient, mix, type Paint } from './canvas.ts'
import { type ColourName, prototypes } from './colour-names.ts'
import { drawText } from './letters.ts'
import { drawers, type ObjectName } from './objects.ts'

/** An object in a picture: its middle and size in thousandths of the picture's width. */
export interface Thing {
  readonly name: ObjectName
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: ColourName
}

/** What stands in a picture; plain data, the same picture on every machine. */
export interface Scene {
  /** Chooses the background and its grain: a whole number from 0. */
  readonly ground: number
  readonly things: readonly Thing[]
  /** A line of text in the middle. */
  readonly text?: string
}

/** Draws a scene. Takes some 50 ms for 512x512. */
export function drawScene({ ground, things, text }: Scene, width: number, height: number): Pixels {
  const pixels = canvas(width, height, groundOf(ground, width, height))
  const scale = width / 1000
  for (const { name, x, y, size, colour } of things)
    drawers[name](pixels, x * scale, y * scale, size * scale, prototypes[colour])
  if (text !== undefined) {
    const size = Math.min(height * 0.16, (width * 0.8 * 6) / (text.length * 6 - 2))
    drawText(pixels, text, { x: width / 2, y: height / 2, size, colour: inkOn(ground) })
  }
  return pixels
}

const grounds: readonly (readonly [Colour, Colour])[] = [
  [
    [205, 210, 214],
    [158, 156, 150],
  ],
  [
    [168, 200, 228],
    [170, 176, 160],
  ],
  [
    [226, 218, 200],
    [190, 176, 150],
  ],
  [
    [120, 132, 140],
    [84, 88, 92],
  ],
]

function inkOn(ground: number): Colour {
  return ground % grounds.length === 3 ? [250, 250, 245] : [30, 32, 40]
}

/** A wall and a floor with soft stains and grain, as photographs have. */
function groundOf(ground: number, width: number, height: number): Paint {
  const [from, to] = grounds[ground % grounds.length] as readonly [Colour, Colour]
  const wall = gradient(from, mix(from, to, 0.6), 0, height)
  const floor = gradient(mix(to, [40, 36, 30], 0.15), to, height * 0.7, height)
  const horizon = height * (0.68 + ((ground * 37) % 11) / 60)
  return (x, y) => {
    const base = y < horizon ? wall(x, y) : floor(x, y)
    const stain =
      5 *
        Math.sin(((x + ground * 53) / width) * 7.1) *
        Math.cos(((y + ground * 31) / height) * 5.3) +
      4 * Math.sin(((x * 2 + y) / width) * 9.7 + ground)
    const value = stain + grain(x, y, ground)
    return [base[0] + value, base[1] + value, base[2] + value]
  }
}

/** Noise of a few levels, a pure function of the place. */
function grain(x: number, y: number, ground: number): number {
  let mixed = (x * 374761393 + y * 668265263 + ground * 2147483647) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177)
  return ((mixed ^ (mixed >>> 16)) & 7) - 3.5
}
