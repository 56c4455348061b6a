import type { Pixels } from '../picture/index.ts'
import { box, type Colour, disc, fill, gradient, mix, polygon, shaded } from './canvas.ts'
import { drawText } from './letters.ts'

const dark: Colour = [30, 30, 34]

export function trafficLight(pixels: Pixels, x: number, y: number, s: number): void {
  const b = [x - s, y - s, x + s, y + s] as const
  fill(
    pixels,
    box(x, y, s * 0.24, s * 0.5, s * 0.08),
    gradient([58, 60, 62], [24, 25, 26], y - s / 2, y + s / 2),
    b,
  )
  fill(pixels, box(x, y, s * 0.21, s * 0.47, s * 0.06), [38, 40, 42], b)
  const lamps: readonly Colour[] = [
    [235, 40, 35],
    [250, 190, 30],
    [40, 200, 80],
  ]
  for (const [at, lamp] of lamps.entries()) {
    const cy = y + (at - 1) * s * 0.3
    fill(pixels, disc(x, cy, s * 0.14), [12, 12, 12], b)
    fill(pixels, disc(x, cy, s * 0.12), shaded(lamp, x, cy, s * 0.12), b)
  }
}

export function stopSign(pixels: Pixels, x: number, y: number, s: number): void {
  const octagon = (r: number) =>
    polygon(
      Array.from({ length: 8 }, (_, at) => {
        const angle = (Math.PI / 4) * (at + 0.5)
        return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const
      }),
    )
  const b = [x - s, y - s, x + s, y + s * 1.2] as const
  fill(pixels, box(x, y + s * 0.75, s * 0.035, s * 0.4), [140, 142, 146], b)
  fill(pixels, octagon(s * 0.5), [245, 245, 245], b)
  fill(pixels, octagon(s * 0.46), gradient([205, 30, 40], [170, 18, 30], y - s / 2, y + s / 2), b)
  drawText(pixels, 'STOP', { x, y, size: s * 0.2, colour: [250, 250, 250] })
}

export function laptop(pixels: Pixels, x: number, y: number, s: number, colour: Colour): void {
  const b = [x - s, y - s, x + s, y + s] as const
  fill(pixels, box(x, y - s * 0.12, s * 0.42, s * 0.29, s * 0.03), mix(colour, dark, 0.3), b)
  fill(
    pixels,
    box(x, y - s * 0.12, s * 0.385, s * 0.25),
    gradient([120, 180, 235], [40, 90, 170], y - s * 0.4, y + s * 0.15),
    b,
  )
  fill(
    pixels,
    polygon([
      [x - s * 0.42, y + s * 0.17],
      [x + s * 0.42, y + s * 0.17],
      [x + s * 0.56, y + s * 0.4],
      [x - s * 0.56, y + s * 0.4],
    ]),
    gradient(mix(colour, [255, 255, 255], 0.3), colour, y + s * 0.17, y + s * 0.4),
    b,
  )
  for (let row = 0; row < 4; row++)
    for (let key = 0; key < 12; key++) {
      const wide = s * (0.4 + row * 0.025)
      const kx = x - wide + ((key + 0.5) * 2 * wide) / 12
      fill(pixels, box(kx, y + s * (0.2 + row * 0.033), (wide / 12) * 0.8, s * 0.012), dark, b)
    }
  fill(pixels, box(x, y + s * 0.355, s * 0.1, s * 0.02), mix(colour, dark, 0.2), b)
}
