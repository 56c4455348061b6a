import type { Pixels } from '../picture/index.ts'
import { type Colour, fill, stroke } from './canvas.ts'

/** Lines of each letter on a grid of 4x6, from the upper left: each pair of digits is a point. */
const glyphs: Readonly<Record<string, string>> = {
  A: '06 20 46,14 34',
  B: '00 06 36 45 44 33 03,33 42 41 30 00',
  C: '41 30 10 01 05 16 36 45',
  D: '00 06 26 44 42 20 00',
  E: '40 00 06 46,03 33',
  F: '40 00 06,03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06,40 46,03 43',
  I: '10 30,20 26,16 36',
  J: '40 45 36 16 05',
  K: '00 06,40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  O: '10 30 41 45 36 16 05 01 10',
  P: '06 00 30 41 42 33 03',
  Q: '10 30 41 45 36 16 05 01 10,24 46',
  R: '06 00 30 41 42 33 03,23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40,20 26',
  U: '00 05 16 36 45 40',
  V: '00 26 40',
  W: '00 16 22 36 40',
  X: '00 46,40 06',
  Y: '00 23 40,23 26',
  Z: '00 40 06 46',
  '0': '10 30 41 45 36 16 05 01 10,32 14',
  '1': '11 20 26,16 36',
  '2': '01 10 30 41 42 06 46',
  '3': '00 40 23 33 44 45 36 16 05',
  '4': '30 04 44,30 36',
  '5': '40 00 02 32 43 45 36 06',
  '6': '40 10 01 05 16 36 45 44 33 03',
  '7': '00 40 16',
  '8': '10 30 41 42 33 13 02 01 10,13 04 05 16 36 45 44 33',
  '9': '06 36 45 41 30 10 01 02 13 43',
}

/** Where a line of text stands: its middle, and the height of its letters in pixels. */
interface Line {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: Colour
}

/** Pixels that a text takes from left to right. */
function textWidth(text: string, size: number): number {
  return (text.length * 6 - 2) * (size / 6)
}

/** Writes capital letters, digits and spaces. @throws RangeError for any other */
export function drawText(pixels: Pixels, text: string, { x, y, size, colour }: Line): void {
  const unit = size / 6
  const left = x - textWidth(text, size) / 2
  for (const [at, letter] of [...text].entries()) {
    if (letter === ' ') continue
    const glyph = glyphs[letter]
    if (glyph === undefined) throw new RangeError(`there is no letter '${letter}'`)
    const [startX, startY] = [left + at * 6 * unit, y - size / 2]
    for (const line of glyph.split(',')) {
      const points = line
        .split(' ')
        .map((pair) => [startX + Number(pair[0]) * unit, startY + Number(pair[1]) * unit] as const)
      for (const [index, [fromX, fromY]] of points.slice(0, -1).entries()) {
        const [toX, toY] = points[index + 1] as readonly [number, number]
        const shape = stroke(fromX, fromY, toX, toY, unit * 0.9)
        const within = [
          Math.min(fromX, toX) - unit,
          Math.min(fromY, toY) - unit,
          Math.max(fromX, toX) + unit,
          Math.max(fromY, toY) + unit,
        ] as const
        fill(pixels, shape, colour, within)
      }
    }
  }
}
