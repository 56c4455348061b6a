import type { Node } from '../../node/index.ts'
import type { SeedsCheck } from '../../verdict/index.ts'
import { type Asked, askPicture, meanDifference } from './ask-picture.ts'

const size = { width: 512, height: 512 }
/** Far apart: a node may use neighbours for the pictures of one batch. */
const seeds = [11, 1_400_000_023] as const

/**
 * Asks for three pictures of one prompt: two with one seed, one with another.
 * @param sent whether the node is told seeds
 * @throws IqError `CONFIG` where the part that decodes is missing
 */
export async function checkSeeds(
  node: Pick<Node, 'draw'>,
  prompt: string,
  sent: boolean,
  signal: AbortSignal,
): Promise<SeedsCheck> {
  const [one, two] = seeds
  const ask = (seed: number) =>
    askPicture(node, { prompt, ...size, seed: sent ? seed : undefined }, signal)
  const [first, again, other] = [await ask(one), await ask(one), await ask(two)]
  return {
    sent,
    told: tellsOf(first, one),
    again: difference(first, again),
    other: difference(first, other),
  }
}

function tellsOf(first: Asked, asked: number): SeedsCheck['told'] {
  if (first.kind !== 'picture' || first.seed === undefined) return 'untold'
  return first.seed === asked ? 'as-asked' : 'another'
}

/** Three decimals; null where a picture did not come. */
function difference(one: Asked, other: Asked): string | null {
  if (one.kind !== 'picture' || other.kind !== 'picture') return null
  return meanDifference(one.pixels, other.pixels).toFixed(3)
}
