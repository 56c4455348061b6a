import { type Box, blank, type Pixels, paste } from '../picture/index.ts'
import { drawScene, type Scene } from './scene.ts'

/** A picture that a node is given, and what it is to do with it; plain data. */
export type Given =
  /** Change one thing, keep the rest. `box`: where the change is to be seen. */
  | { readonly use: 'change'; readonly scene: Scene; readonly box: Box }
  /** Paint a box anew, keep the rest. */
  | { readonly use: 'fill'; readonly scene: Scene; readonly box: Box }
  /** The box holds a picture; paint all around it. */
  | { readonly use: 'extend'; readonly scene: Scene; readonly box: Box }

/** A picture to give to a node, and which of its pixels are to be painted anew. */
export interface DrawnGiven {
  readonly pixels: Pixels
  /** 255 where a pixel is free, else 0; undefined where all of it may change. */
  readonly mask: Uint8Array | undefined
}

/** Draws what a node is given, in the size that it is to make. */
export function drawGiven(given: Given, width: number, height: number): DrawnGiven {
  const { scene, box } = given
  switch (given.use) {
    case 'change':
      return { pixels: drawScene(scene, width, height), mask: undefined }
    case 'fill':
      return { pixels: drawScene(scene, width, height), mask: maskOf(box, width, height, 255) }
    case 'extend': {
      const pixels = blank(width, height)
      pixels.rgb.fill(128)
      paste(pixels, drawScene(scene, box.width, box.height), box.x, box.y)
      return { pixels, mask: maskOf(box, width, height, 0) }
    }
  }
}

/** @param inside value of the pixels in the box; all others have the opposite one */
function maskOf(box: Box, width: number, height: number, inside: 0 | 255): Uint8Array {
  const mask = new Uint8Array(width * height).fill(255 - inside)
  for (let y = box.y; y < box.y + box.height; y++)
    mask.fill(inside, y * width + box.x, y * width + box.x + box.width)
  return mask
}
