import type { Box, Pixels } from '../picture/index.ts'
import type { Comparison } from './findings.ts'
import { correlation, edges, greys } from './greys.ts'

/** Side of the blocks among which the one that changed most is looked for. */
const block = 64
/** Nothing is told beyond it. */
const mostDb = 99

/**
 * Compares a picture with the one that was given, of the same size.
 * @param isFree whether a pixel was to be painted anew
 * @param kept the box that was to stay, where all around it was free; else undefined
 */
export function compare(
  given: Pixels,
  made: Pixels,
  isFree: (x: number, y: number) => boolean,
  border: Box | undefined,
  kept: Box | undefined,
): Comparison {
  const { width, height } = given
  const free = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) free[y * width + x] = isFree(x, y) ? 1 : 0
  const [before, after] = [greys(given), greys(made)]
  const outside = (pixel: number) => free[pixel] === 0
  const anyFree = free.includes(1)
  return {
    keptDb: decibels(given, made, free, undefined),
    worstDb: worstBlock(given, made, free),
    structure: rounded(
      correlation(edges(before, width, height), edges(after, width, height), outside),
    ),
    seam: border === undefined ? 1 : rounded(seam(after, width, height, border)),
    change: rounded(anyFree ? change(given, made, free) : 0),
    spread: rounded(anyFree ? spread(after, free) : 0),
    mirror: kept === undefined ? 0 : rounded(mirror(after, width, height, kept)),
    smear: kept === undefined ? 0 : rounded(smear(after, width, height, kept)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Peak signal-to-noise ratio of what was to be kept, within a box where one is given. */
function decibels(given: Pixels, made: Pixels, free: Uint8Array, within: Box | undefined): number {
  const { x, y, width, height } = within ?? { x: 0, y: 0, ...given }
  let [squares, count] = [0, 0]
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) {
      const pixel = row * given.width + column
      if (free[pixel] === 1) continue
      for (let channel = 0; channel < 3; channel++) {
        const at = pixel * 3 + channel
        squares += ((given.rgb[at] as number) - (made.rgb[at] as number)) ** 2
      }
      count += 3
    }
  }
  if (count === 0 || squares === 0) return mostDb
  return Math.min(mostDb, Math.round(100 * Math.log10((255 * 255 * count) / squares)) / 10)
}

function worstBlock(given: Pixels, made: Pixels, free: Uint8Array): number {
  let worst = mostDb
  for (let y = 0; y + block <= given.height; y += block)
    for (let x = 0; x + block <= given.width; x += block)
      worst = Math.min(worst, decibels(given, made, free, { x, y, width: block, height: block }))
  return worst
}

/** Mean step across the border of a box over the mean of the steps two pixels beside it. */
function seam(grey: Float64Array, width: number, height: number, box: Box): number {
  let [across, beside] = [0, 0]
  const add = (x: number, y: number, dx: number, dy: number) => {
    const at = (shift: number) => {
      const [column, row] = [x + dx * shift, y + dy * shift]
      return column < 0 || row < 0 || column >= width || row >= height
        ? undefined
        : grey[row * width + column]
    }
    const [a, b, c, d, e, f] = [-3, -2, -1, 0, 1, 2].map(at)
    if ([a, b, c, d, e, f].includes(undefined)) return
    across += Math.abs((d as number) - (c as number))
    beside +=
      (Math.abs((b as number) - (a as number)) + Math.abs((f as number) - (e as number))) / 2
  }
  for (let row = box.y; row < box.y + box.height; row++) {
    add(box.x, row, 1, 0)
    add(box.x + box.width, row, 1, 0)
  }
  for (let column = box.x; column < box.x + box.width; column++) {
    add(column, box.y, 0, 1)
    add(column, box.y + box.height, 0, 1)
  }
  const least = 1.5 * 2 * (box.width + box.height)
  return across / Math.max(beside, least)
}

function change(given: Pixels, made: Pixels, free: Uint8Array): number {
  let [sum, count] = [0, 0]
  for (const [pixel, isFree] of free.entries()) {
    if (isFree === 0) continue
    for (let channel = 0; channel < 3; channel++)
      sum += Math.abs(
        (given.rgb[pixel * 3 + channel] as number) - (made.rgb[pixel * 3 + channel] as number),
      )
    count += 3
  }
  return sum / count
}

function spread(grey: Float64Array, free: Uint8Array): number {
  let [sum, squares, count] = [0, 0, 0]
  for (const [pixel, isFree] of free.entries()) {
    if (isFree === 0) continue
    const value = grey[pixel] as number
    sum += value
    squares += value * value
    count++
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
}

/** The greatest correlation of a side of the free part with the kept one mirrored there. */
function mirror(grey: Float64Array, width: number, height: number, kept: Box): number {
  return Math.max(...sides(width, height, kept).map((side) => sideCorrelation(grey, width, side)))
}

/** A side of the kept box: where its line `depth` outside and inside lie. */
interface Side {
  readonly depth: number
  readonly length: number
  /** The pixel at a distance from the border: 0 and up outside, -1 and down inside. */
  readonly at: (distance: number, along: number) => readonly [x: number, y: number]
}

function sides(width: number, height: number, { x, y, width: w, height: h }: Box): readonly Side[] {
  const all: readonly Side[] = [
    { depth: Math.min(x, w), length: h, at: (far, along) => [x - 1 - far, y + along] },
    { depth: Math.min(width - x - w, w), length: h, at: (far, along) => [x + w + far, y + along] },
    { depth: Math.min(y, h), length: w, at: (far, along) => [x + along, y - 1 - far] },
    { depth: Math.min(height - y - h, h), length: w, at: (far, along) => [x + along, y + h + far] },
  ]
  return all.filter(({ depth }) => depth >= 8)
}

function sideCorrelation(grey: Float64Array, width: number, { depth, length, at }: Side): number {
  const outside: number[] = []
  const inside: number[] = []
  for (let far = 0; far < depth; far += 2) {
    for (let along = 0; along < length; along += 2) {
      const [x, y] = at(far, along)
      const [mirrorX, mirrorY] = at(-1 - far, along)
      outside.push(grey[y * width + x] as number)
      inside.push(grey[mirrorY * width + mirrorX] as number)
    }
  }
  return correlation(Float64Array.from(outside), Float64Array.from(inside), () => true)
}

/** Share of the free pixels beside the kept box that hold the value of its last line. */
function smear(grey: Float64Array, width: number, height: number, kept: Box): number {
  let [dragged, count] = [0, 0]
  for (const { depth, length, at } of sides(width, height, kept)) {
    for (let far = 4; far < depth; far += 2) {
      for (let along = 0; along < length; along += 2) {
        const [x, y] = at(far, along)
        const [lastX, lastY] = at(-1, along)
        if (
          Math.abs((grey[y * width + x] as number) - (grey[lastY * width + lastX] as number)) < 1.5
        )
          dragged++
        count++
      }
    }
  }
  return count === 0 ? 0 : dragged / count
}
