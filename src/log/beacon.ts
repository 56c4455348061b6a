import { createHash } from 'node:crypto'
import { closed, count, type Static, sha256, Type } from '../schema/index.ts'

/** A chain of rounds of public randomness, signed with BLS (drand, bls-unchained-g1-rfc9380). */
export const BeaconSchema = closed({
  chain: sha256('Hash of the chain.'),
  publicKey: Type.String({ pattern: '^[0-9a-f]{192}$', description: 'Point of G2, hex.' }),
  genesis: count('When its first round came, seconds since 1970.'),
  period: count('Seconds from one round to the next.', 1),
})

export type BeaconChain = Static<typeof BeaconSchema>

/** drand's quicknet, whose constants are published in drand-client 1.4.2. */
export const quicknet: BeaconChain = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1_692_803_367,
  period: 3,
}

/** When a round comes, in milliseconds since 1970. */
export function timeOfRound({ genesis, period }: BeaconChain, round: number): number {
  return 1000 * (genesis + period * (round - 1))
}

/** The first round that comes at a time or later. @param time milliseconds since 1970 */
export function roundAfter({ genesis, period }: BeaconChain, time: number): number {
  return Math.max(1, 1 + Math.ceil((time / 1000 - genesis) / period))
}

/**
 * Whether a signature is the chain's over a round. Pairings are loaded by who asks only.
 * @param signature point of G1, hex
 */
export async function isOfRound(
  { publicKey }: BeaconChain,
  round: number,
  signature: string,
): Promise<boolean> {
  const { bls12_381 } = await import('@noble/curves/bls12-381.js')
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const { shortSignatures } = bls12_381
  try {
    const message = shortSignatures.hash(createHash('sha256').update(number).digest(), tag)
    const point = shortSignatures.Signature.fromHex(signature)
    return shortSignatures.verify(point, message, Buffer.from(publicKey, 'hex'))
  } catch {
    return false
  }
}

const tag = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
