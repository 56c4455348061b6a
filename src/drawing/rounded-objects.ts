import type { Pixels } from '../picture/index.ts'
import { box, type Colour, disc, ellipse, fill, mix, ring, shaded, stroke } from './canvas.ts'

const dark: Colour = [30, 30, 34]

export function clock(pixels: Pixels, x: number, y: number, s: number, colour: Colour): void {
  const b = [x - s, y - s, x + s, y + s] as const
  fill(pixels, disc(x, y, s * 0.5), shaded(colour, x, y, s * 0.5), b)
  fill(pixels, disc(x, y, s * 0.43), [250, 249, 244], b)
  for (let hour = 0; hour < 12; hour++) {
    const a = (Math.PI / 6) * hour
    const [c, d] = [Math.cos(a), Math.sin(a)]
    fill(
      pixels,
      stroke(x + c * s * 0.34, y + d * s * 0.34, x + c * s * 0.39, y + d * s * 0.39, s * 0.03),
      dark,
      b,
    )
  }
  fill(pixels, stroke(x, y, x - s * 0.15, y - s * 0.14, s * 0.035), dark, b)
  fill(pixels, stroke(x, y, x + s * 0.08, y - s * 0.3, s * 0.025), dark, b)
  fill(pixels, disc(x, y, s * 0.03), dark, b)
}

export function cup(pixels: Pixels, x: number, y: number, s: number, colour: Colour): void {
  const b = [x - s, y - s, x + s, y + s] as const
  fill(pixels, ring(x + s * 0.32, y + s * 0.02, s * 0.17, s * 0.07), mix(colour, dark, 0.15), b)
  fill(
    pixels,
    box(x, y + s * 0.03, s * 0.3, s * 0.35, s * 0.08),
    (px) =>
      mix(
        mix(colour, [255, 255, 255], 0.4),
        mix(colour, dark, 0.4),
        (px - x + s * 0.3) / (s * 0.6),
      ),
    b,
  )
  fill(pixels, ellipse(x, y - s * 0.3, s * 0.3, s * 0.08), mix(colour, [255, 255, 255], 0.35), b)
  fill(pixels, ellipse(x, y - s * 0.29, s * 0.26, s * 0.06), [70, 40, 22], b)
}

export function orange(pixels: Pixels, x: number, y: number, s: number): void {
  const b = [x - s, y - s, x + s, y + s] as const
  fill(pixels, disc(x, y, s * 0.45), shaded([250, 140, 20], x, y, s * 0.45), b)
  fill(pixels, disc(x + s * 0.03, y - s * 0.38, s * 0.03), [90, 110, 40], b)
}

export function teddy(pixels: Pixels, x: number, y: number, s: number, colour: Colour): void {
  const b = [x - s, y - s, x + s, y + s] as const
  const fur = (cx: number, cy: number, w: number, h: number, c: Colour = colour) =>
    fill(
      pixels,
      (px, py) =>
        ellipse(cx, cy, w, h)(px, py) + Math.sin(Math.atan2(py - cy, px - cx) * 40) * s * 0.006,
      shaded(c, cx, cy, Math.max(w, h)),
      b,
    )
  const pale = mix(colour, [255, 240, 215], 0.6)
  for (const side of [-1, 1]) {
    fur(x + side * s * 0.2, y - s * 0.42, s * 0.1, s * 0.1)
    fill(pixels, disc(x + side * s * 0.2, y - s * 0.42, s * 0.055), pale, b)
    fur(x + side * s * 0.3, y + s * 0.1, s * 0.1, s * 0.17)
    fur(x + side * s * 0.22, y + s * 0.4, s * 0.14, s * 0.13)
    fill(pixels, ellipse(x + side * s * 0.24, y + s * 0.42, s * 0.08, s * 0.07), pale, b)
  }
  fur(x, y + s * 0.17, s * 0.27, s * 0.3)
  fill(pixels, ellipse(x, y + s * 0.2, s * 0.16, s * 0.18), pale, b)
  fur(x, y - s * 0.26, s * 0.24, s * 0.21)
  fill(pixels, ellipse(x, y - s * 0.2, s * 0.11, s * 0.085), pale, b)
  for (const side of [-1, 1])
    fill(pixels, disc(x + side * s * 0.09, y - s * 0.31, s * 0.028), dark, b)
  fill(pixels, ellipse(x, y - s * 0.235, s * 0.04, s * 0.028), dark, b)
}
