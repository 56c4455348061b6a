import { climb, leftSize, nodeHash, rootOf } from '../digest/index.ts'

/**
 * Proof that the first `size` leaves are a prefix of the whole (RFC 9162 section 2.1.4.1).
 * @throws RangeError unless 0 < `size` <= number of leaves
 */
export function consistencyProof(leafHashes: readonly Buffer[], size: number): Buffer[] {
  if (!Number.isInteger(size) || size < 1 || size > leafHashes.length) {
    throw new RangeError(`no consistency proof from ${size} to ${leafHashes.length} leaves`)
  }
  return subproof(leafHashes, size, true)
}

/** `known`: the verifier has the root of these very `size` leaves, so it need not be sent. */
function subproof(leafHashes: readonly Buffer[], size: number, known: boolean): Buffer[] {
  if (size === leafHashes.length) return known ? [] : [rootOf(leafHashes)]
  const split = leftSize(leafHashes.length)
  const left = leafHashes.slice(0, split)
  const right = leafHashes.slice(split)
  return size <= split
    ? [...subproof(left, size, known), rootOf(right)]
    : [...subproof(right, size - split, false), rootOf(left)]
}

export interface ConsistencyClaim {
  readonly size1: bigint
  readonly size2: bigint
  readonly root1: Uint8Array
  readonly root2: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Whether the tree with `root1` is a prefix of the one with `root2` (RFC 9162 section 2.1.4.2).
 * An empty first tree proves nothing and is refused.
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { size1, size2, root1, root2, proof } = claim
  if (size1 < 1n || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && Buffer.from(root1).equals(root2)
  if (![root1, root2, ...proof].every((hash) => hash.length === 32)) return false
  const isPowerOfTwo = (size1 & (size1 - 1n)) === 0n
  const [seed, ...path] = isPowerOfTwo ? [root1, ...proof] : proof
  if (seed === undefined) return false
  return rebuild(seed, path, claim)
}

/** Rebuilds both roots from the largest subtree they share. */
function rebuild(seed: Uint8Array, path: readonly Uint8Array[], claim: ConsistencyClaim): boolean {
  let position = claim.size1 - 1n
  let last = claim.size2 - 1n
  while (position % 2n === 1n) {
    position >>= 1n
    last >>= 1n
  }
  let hash1: Buffer = Buffer.from(seed)
  let hash2: Buffer = Buffer.from(seed)
  const reached = climb(position, last, path, (sibling, side) => {
    if (side === 'left') hash1 = nodeHash(sibling, hash1)
    hash2 = side === 'left' ? nodeHash(sibling, hash2) : nodeHash(hash2, sibling)
  })
  return reached && hash1.equals(claim.root1) && hash2.equals(claim.root2)
}
