import { blank, type Pixels } from '../picture/index.ts'

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** How far a point lies outside a shape, in pixels; negative inside. */
export type Shape = (x: number, y: number) => number

/** The colour of a point. */
export type Paint = (x: number, y: number) => Colour

export function canvas(width: number, height: number, paint: Paint): Pixels {
  const pixels = blank(width, height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = paint(x, y)
      const at = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel++)
        pixels.rgb[at + channel] = byte(colour[channel] as number)
    }
  return pixels
}

/** Paints a shape over a picture, its edge one pixel soft. @param within bounds of the shape, for speed */
export function fill(
  pixels: Pixels,
  shape: Shape,
  paint: Paint | Colour,
  within: readonly [number, number, number, number] = [0, 0, pixels.width, pixels.height],
): void {
  const colourAt = typeof paint === 'function' ? paint : () => paint
  const [left, top] = [Math.max(0, Math.floor(within[0])), Math.max(0, Math.floor(within[1]))]
  const right = Math.min(pixels.width, Math.ceil(within[2]))
  const bottom = Math.min(pixels.height, Math.ceil(within[3]))
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y)))
      if (cover === 0) continue
      const colour = colourAt(x, y)
      const at = (y * pixels.width + x) * 3
      for (let channel = 0; channel < 3; channel++) {
        const under = pixels.rgb[at + channel] as number
        const over = byte(colour[channel] as number)
        pixels.rgb[at + channel] = Math.round(under + cover * (over - under))
      }
    }
  }
}

function byte(value: number): number {
  return Math.round(Math.min(255, Math.max(0, value)))
}

/** Colours from one to the other, from the top down. */
export function gradient(from: Colour, to: Colour, top: number, bottom: number): Paint {
  return (_, y) => mix(from, to, (y - top) / (bottom - top))
}

export function mix(from: Colour, to: Colour, share: number): Colour {
  const part = Math.min(1, Math.max(0, share))
  return [
    from[0] + part * (to[0] - from[0]),
    from[1] + part * (to[1] - from[1]),
    from[2] + part * (to[2] - from[2]),
  ]
}

/** As a ball under light from the upper left. */
export function shaded(colour: Colour, x: number, y: number, radius: number): Paint {
  return (px, py) => {
    const lit = Math.hypot(px - x + radius * 0.35, py - y + radius * 0.35) / (radius * 1.5)
    return lit < 0.45
      ? mix([255, 255, 255], colour, 0.55 + lit)
      : mix(colour, [0, 0, 0], (lit - 0.45) * 0.7)
  }
}

export function disc(x: number, y: number, radius: number): Shape {
  return (px, py) => Math.sqrt((px - x) ** 2 + (py - y) ** 2) - radius
}

export function ellipse(x: number, y: number, width: number, height: number): Shape {
  const least = Math.min(width, height)
  return (px, py) => (Math.hypot((px - x) / width, (py - y) / height) - 1) * least
}

export function ring(x: number, y: number, radius: number, breadth: number): Shape {
  return (px, py) => Math.abs(Math.hypot(px - x, py - y) - radius) - breadth / 2
}

/** A box by its middle and half its sides, its corners rounded. */
export function box(x: number, y: number, halfWidth: number, halfHeight: number, round = 0): Shape {
  return (px, py) => {
    const across = Math.abs(px - x) - halfWidth + round
    const down = Math.abs(py - y) - halfHeight + round
    return (
      Math.hypot(Math.max(0, across), Math.max(0, down)) +
      Math.min(0, Math.max(across, down)) -
      round
    )
  }
}

/** A line of some breadth with round ends. */
export function stroke(x: number, y: number, toX: number, toY: number, breadth: number): Shape {
  const [dx, dy] = [toX - x, toY - y]
  const square = dx * dx + dy * dy
  return (px, py) => {
    const share = square === 0 ? 0 : ((px - x) * dx + (py - y) * dy) / square
    const along = Math.min(1, Math.max(0, share))
    return Math.hypot(px - x - along * dx, py - y - along * dy) - breadth / 2
  }
}

/** A shape by its corners, convex or not. */
export function polygon(corners: readonly (readonly [number, number])[]): Shape {
  return (px, py) => {
    let nearest = Number.POSITIVE_INFINITY
    let inside = false
    for (const [at, [x, y]] of corners.entries()) {
      const [nextX, nextY] = corners[(at + 1) % corners.length] as readonly [number, number]
      nearest = Math.min(nearest, stroke(x, y, nextX, nextY, 0)(px, py))
      if (y > py !== nextY > py && px < ((nextX - x) * (py - y)) / (nextY - y) + x) inside = !inside
    }
    return inside ? -nearest : nearest
  }
}
