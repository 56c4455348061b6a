import { createHash, hash } from 'node:crypto'

const leafPrefix = Buffer.of(0)
const nodePrefix = Buffer.of(1)

/** Hash of one leaf, RFC 6962 section 2.1: SHA-256(0x00 || leaf). */
export function leafHash(leaf: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([leafPrefix, leaf]), 'buffer')
}

/** Hash of an inner node: SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer')
}

/** The Merkle tree of RFC 6962 and RFC 9162, built leaf by leaf in memory of O(log n). */
export class MerkleTree {
  /** `#peaks[level]` is the root of a full subtree of 2^level leaves still to be joined. */
  readonly #peaks: (Buffer | undefined)[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  append(leaf: Uint8Array): void {
    this.appendHash(leafHash(leaf))
  }

  /** Appends a leaf by its `leafHash`. */
  appendHash(added: Buffer): void {
    let carried = added
    let level = 0
    for (let peak = this.#peaks[level]; peak !== undefined; peak = this.#peaks[level]) {
      carried = nodeHash(peak, carried)
      this.#peaks[level] = undefined
      level += 1
    }
    this.#peaks[level] = carried
    this.#size += 1
  }

  /** The root of the leaves so far; SHA-256 of nothing for the empty tree. */
  root(): Buffer {
    let root: Buffer | undefined
    for (const peak of this.#peaks) {
      if (peak !== undefined) root = root === undefined ? peak : nodeHash(peak, root)
    }
    return root ?? createHash('sha256').digest()
  }
}

/** The root over leaf hashes held in memory. */
export function rootOf(leafHashes: readonly Buffer[]): Buffer {
  const tree = new MerkleTree()
  for (const each of leafHashes) tree.appendHash(each)
  return tree.root()
}

/** Size of the left subtree of a tree of `size` >= 2 leaves: the largest power of two below it. */
export function leftSize(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

/** On which side of the node climbed so far its sibling stands. */
export type Side = 'left' | 'right'

/**
 * Walks a proof from node `position` of a row whose last node is `last` up to the root, telling
 * the side of each sibling: the loop that RFC 9162 sections 2.1.3.2 and 2.1.4.2 share.
 * @returns whether the proof ends exactly at the root
 */
export function climb<Hash>(
  position: bigint,
  last: bigint,
  path: readonly Hash[],
  visit: (sibling: Hash, side: Side) => void,
): boolean {
  let node = position
  let end = last
  for (const sibling of path) {
    if (end === 0n) return false
    if (node % 2n === 1n || node === end) {
      visit(sibling, 'left')
      while (node % 2n === 0n && node !== 0n) {
        node >>= 1n
        end >>= 1n
      }
    } else {
      visit(sibling, 'right')
    }
    node >>= 1n
    end >>= 1n
  }
  return end === 0n
}
