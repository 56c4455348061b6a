/** A decoded picture: three bytes a pixel (sRGB red, green, blue), rows from the top. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** `width * height * 3` bytes. */
  readonly rgb: Uint8Array
}

export function blank(width: number, height: number): Pixels {
  return { width, height, rgb: new Uint8Array(width * height * 3) }
}

/** Part of a picture, in pixels of it. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part of a picture inside a box, which must lie inside it. @throws RangeError */
export function crop(pixels: Pixels, { x, y, width, height }: Box): Pixels {
  if (x < 0 || y < 0 || x + width > pixels.width || y + height > pixels.height)
    throw new RangeError('the box lies outside the picture')
  const part = blank(width, height)
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * pixels.width + x) * 3
    part.rgb.set(pixels.rgb.subarray(from, from + width * 3), row * width * 3)
  }
  return part
}

/** Puts a part into a picture, its upper left corner at `x`, `y`; what lies outside is left out. */
export function paste(pixels: Pixels, part: Pixels, x: number, y: number): void {
  for (let row = Math.max(0, -y); row < part.height && y + row < pixels.height; row++) {
    const left = Math.max(0, -x)
    const length = Math.min(part.width, pixels.width - x) - left
    if (length <= 0) return
    const from = (row * part.width + left) * 3
    const at = ((y + row) * pixels.width + x + left) * 3
    pixels.rgb.set(part.rgb.subarray(from, from + length * 3), at)
  }
}
