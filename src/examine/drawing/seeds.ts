import type { Drawing, Node } from '../../node/index.ts'
import { decode, type Pixels } from '../../picture/index.ts'
import type { SeedsCheck } from '../../verdict/index.ts'

const size = { width: 512, height: 512 }
/** Far apart: a node may use neighbours for the pictures of one batch. */
const seeds = [11, 1_400_000_023] as const

/**
 * Asks for three pictures of one prompt: two with one seed, one with another.
 * @param sent whether the node is told seeds
 */
export async function checkSeeds(
  node: Pick<Node, 'draw'>,
  prompt: string,
  sent: boolean,
  signal: AbortSignal,
): Promise<SeedsCheck> {
  const [one, two] = seeds
  const draw = async (seed: number) => {
    const asked = { prompt, ...size, seed: sent ? seed : undefined }
    const result = await node.draw(asked, { signal })
    return result.ok
      ? { told: tellsOf(result.drawing, seed), pixels: await pixelsOf(result.drawing) }
      : undefined
  }
  const [first, again, other] = [await draw(one), await draw(one), await draw(two)]
  return {
    sent,
    told: first?.told ?? 'untold',
    again: difference(first?.pixels, again?.pixels),
    other: difference(first?.pixels, other?.pixels),
  }
}

function tellsOf({ seed }: Drawing, asked: number): SeedsCheck['told'] {
  if (seed === undefined) return 'untold'
  return seed === asked ? 'as-asked' : 'another'
}

async function pixelsOf({ picture }: Drawing): Promise<Pixels | undefined> {
  const decoding = picture && (await decode(picture, size))
  return decoding?.ok ? decoding.pixels : undefined
}

/** Mean difference of a colour, three decimals. */
function difference(one: Pixels | undefined, other: Pixels | undefined): string | null {
  if (one === undefined || other === undefined) return null
  let sum = 0
  for (let at = 0; at < one.rgb.length; at++)
    sum += Math.abs((one.rgb[at] as number) - (other.rgb[at] as number))
  return (sum / one.rgb.length).toFixed(3)
}
