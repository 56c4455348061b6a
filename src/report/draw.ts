import { canonicalBytes, sha256Hex } from '../digest/index.ts'
import type { Report } from './report-schema.ts'

/** How the order of the items came about, where it was drawn. */
export type Draw = Extract<NonNullable<Report['draw']>, { kind: 'drawn' }>

/** The draw of a report; undefined where whoever ran it chose the seed. */
export function drawOf({ draw }: Pick<Report, 'draw'>): Draw | undefined {
  return draw?.kind === 'drawn' ? draw : undefined
}

/** What a seed is drawn for. */
interface Drawn {
  /** SHA-256 of node.json. */
  readonly node: string
  /** Digest of the suite. */
  readonly suite: string
}

/**
 * The seed that a draw leads to, 64 hexadecimal digits: a hash of the salt, the beacon, the nonces and
 * of what is drawn for. The intent fixes the salt before anybody knows the rest, so nobody chooses it.
 */
export function drawSeed({ salt, intent, beacon, nonces }: Draw, { node, suite }: Drawn): string {
  const parts = { salt, intent: intent.leaf, beacon, nonces, node, suite }
  return sha256Hex(Buffer.concat([Buffer.from('iqchains-draw-v1\n'), canonicalBytes(parts)]))
}
