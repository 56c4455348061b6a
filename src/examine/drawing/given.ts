import { drawGiven, drawScene } from '../../drawing/index.ts'
import type { Node } from '../../node/index.ts'
import { type Finding, pass, warn } from '../finding.ts'
import { askPicture, meanDifference } from './ask-picture.ts'
import { badPicture, badReply } from './picture-problem.ts'

const [width, height] = [512, 512]
const box = { x: 128, y: 128, width: 256, height: 256 }
const scene = {
  ground: 5,
  things: [{ name: 'clock', x: 180, y: 180, size: 260, colour: 'blue' }],
} as const
/** Mean difference, of 255, that a VAE alone makes of what it was to keep, with room. */
const mostLost = 12
/** What is painted differs by more. */
const leastPainted = 3

/** Whether a node changes a given picture. */
export async function changes(node: Node, signal: AbortSignal): Promise<Finding> {
  const pixels = drawScene(scene, width, height)
  const prompt = 'the same picture as an oil painting'
  const asked = await askPicture(
    node,
    { prompt, width, height, seed: 3, given: { pixels } },
    signal,
  )
  switch (asked.kind) {
    case 'fault':
      return badReply('change', asked.fault, node.descriptor)
    case 'problem':
      return badPicture('change', asked.problem)
    case 'picture':
      return meanDifference(pixels, asked.pixels) < leastPainted
        ? warn('change', 'gives a given picture back unchanged', 'check its denoising strength')
        : pass('change', 'changes a given picture (image-to-image)')
  }
}

/** Whether a node paints where a mask says, and only there. */
export async function fills(node: Node, signal: AbortSignal): Promise<Finding> {
  const given = drawGiven({ use: 'fill', scene, box }, width, height)
  const request = { prompt: 'a red cup', width, height, seed: 3, given }
  const asked = await askPicture(node, request, signal)
  switch (asked.kind) {
    case 'fault':
      return badReply('mask', asked.fault, node.descriptor)
    case 'problem':
      return badPicture('mask', asked.problem)
    case 'picture': {
      const isFree = (pixel: number) => given.mask?.[pixel] === 255
      const lost = meanDifference(given.pixels, asked.pixels, (pixel) => !isFree(pixel))
      const painted = meanDifference(given.pixels, asked.pixels, isFree)
      if (lost > mostLost)
        return warn(
          'mask',
          'paints outside the mask too',
          'check that it takes the mask, and which of its colours means: paint here',
        )
      return painted < leastPainted
        ? warn('mask', 'leaves the masked part as it was', 'check that it takes the mask')
        : pass('mask', 'paints where the mask says, and only there (inpainting, outpainting)')
    }
  }
}
