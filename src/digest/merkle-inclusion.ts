import { climb, leftSize, nodeHash, rootOf } from './merkle.ts'

/**
 * The audit path of leaf `index`, from the leaf's sibling up (RFC 9162 section 2.1.3.1).
 * @throws RangeError when there is no such leaf
 */
export function inclusionProof(leafHashes: readonly Buffer[], index: number): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= leafHashes.length) {
    throw new RangeError(`no leaf ${index} in a tree of ${leafHashes.length}`)
  }
  if (leafHashes.length === 1) return []
  const split = leftSize(leafHashes.length)
  const left = leafHashes.slice(0, split)
  const right = leafHashes.slice(split)
  return index < split
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - split), rootOf(left)]
}

export interface InclusionClaim {
  readonly index: bigint
  readonly size: bigint
  readonly leafHash: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether the leaf is at `index` of the tree of `size` leaves with `root` (RFC 9162 2.1.3.2). */
export function verifyInclusion(claim: InclusionClaim): boolean {
  if (claim.index < 0n || claim.index >= claim.size) return false
  if (![claim.leafHash, ...claim.proof].every((hash) => hash.length === 32)) return false
  let hash: Buffer = Buffer.from(claim.leafHash)
  const reached = climb(claim.index, claim.size - 1n, claim.proof, (sibling, side) => {
    hash = side === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
  })
  return reached && hash.equals(claim.root)
}
