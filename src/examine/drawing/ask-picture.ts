import type { DrawRequest, Fault, Node } from '../../node/index.ts'
import { decode, type Pixels } from '../../picture/index.ts'

/** A picture that was asked for, or why there is none. */
export type Asked =
  | {
      readonly kind: 'picture'
      readonly pixels: Pixels
      readonly seed: number | undefined
      readonly latencyMs: number
    }
  /** Nothing that a run could use. */
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'fault'; readonly fault: Fault }

/** Asks for one picture and decodes it. @throws IqError `CONFIG` where the part that decodes is missing */
export async function askPicture(
  node: Pick<Node, 'draw'>,
  request: DrawRequest,
  signal: AbortSignal,
): Promise<Asked> {
  const result = await node.draw(request, { signal })
  if (!result.ok) return { kind: 'fault', fault: result.fault }
  const { picture, words, seed, latencyMs } = result.drawing
  if (picture === undefined) return { kind: 'problem', problem: `a filter refused: ${words}` }
  const decoding = await decode(picture, request)
  if (!decoding.ok) return { kind: 'problem', problem: decoding.problem }
  const { pixels } = decoding
  if (isPlain(pixels)) return { kind: 'problem', problem: 'one colour all over' }
  return { kind: 'picture', pixels, seed, latencyMs }
}

/** Mean difference of a colour, 0 to 255, over the pixels that count. */
export function meanDifference(
  one: Pixels,
  other: Pixels,
  counts: (pixel: number) => boolean = () => true,
): number {
  let [sum, counted] = [0, 0]
  for (let pixel = 0; pixel < one.width * one.height; pixel++) {
    if (!counts(pixel)) continue
    for (let at = pixel * 3; at < pixel * 3 + 3; at++)
      sum += Math.abs((one.rgb[at] as number) - (other.rgb[at] as number))
    counted += 3
  }
  return counted === 0 ? 0 : sum / counted
}

/** Whether no colour differs much from the first pixel's. */
function isPlain({ rgb }: Pixels): boolean {
  return rgb.every((value, at) => Math.abs(value - (rgb[at % 3] as number)) <= 3)
}
