import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inclusionProof, leafHash, MerkleTree, verifyInclusion } from '../../src/digest/index.ts'
import { consistencyProof, verifyConsistency } from '../../src/log/index.ts'
import { describeVectors, vector, vectorFiles } from './vectors.ts'

const hashes = (count: number) => Array.from({ length: count }, (_, n) => leafHash(Buffer.of(n)))

function rootOf(leafHashes: readonly Buffer[]): Buffer {
  const tree = new MerkleTree()
  for (const hash of leafHashes) tree.appendHash(hash)
  return tree.root()
}

describe('a Merkle tree', () => {
  it('proves every leaf of every small tree, and no leaf at another place', () => {
    for (let size = 1; size <= 33; size += 1) {
      const leaves = hashes(size)
      const root = rootOf(leaves)
      for (const [index, hash] of leaves.entries()) {
        const proof = inclusionProof(leaves, index)
        const claim = { index: BigInt(index), size: BigInt(size), leafHash: hash, proof, root }
        expect(verifyInclusion(claim)).toBe(true)
        expect(verifyInclusion({ ...claim, index: BigInt(index + 1) })).toBe(false)
        expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toBe(false)
        expect(verifyInclusion({ ...claim, index: -1n })).toBe(false)
      }
    }
  })

  it('proves every prefix of every small tree, and no other root', () => {
    for (let size2 = 1; size2 <= 33; size2 += 1) {
      const leaves = hashes(size2)
      const root2 = rootOf(leaves)
      for (let size1 = 1; size1 <= size2; size1 += 1) {
        const root1 = rootOf(leaves.slice(0, size1))
        const proof = consistencyProof(leaves, size1)
        const claim = { size1: BigInt(size1), size2: BigInt(size2), root1, root2, proof }
        expect(verifyConsistency(claim)).toBe(true)
        expect(verifyConsistency({ ...claim, root1: leafHash(root1) })).toBe(false)
        expect(verifyConsistency({ ...claim, root2: leafHash(root2) })).toBe(false)
        expect(verifyConsistency({ ...claim, size1: 0n })).toBe(false)
        expect(verifyConsistency({ ...claim, size1: BigInt(size2 + 1) })).toBe(false)
      }
    }
  })

  it('has another root when any leaf changes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array(), { minLength: 1 }), fc.nat(), (leaves, pick) => {
        const leafHashes = leaves.map((leaf) => leafHash(leaf))
        const changed = leafHashes.with(pick % leaves.length, leafHash(Buffer.from('changed leaf')))
        expect(rootOf(changed)).not.toEqual(rootOf(leafHashes))
      }),
    )
  })

  it('makes no proof for what is not in it', () => {
    expect(() => inclusionProof(hashes(3), 3)).toThrow('no leaf 3 in a tree of 3')
    expect(() => consistencyProof(hashes(3), 0)).toThrow('no consistency proof from 0 to 3')
    expect(() => consistencyProof(hashes(3), 4)).toThrow(RangeError)
  })
})

describeVectors('the reference tree of RFC 6962', () => {
  it('has the published leaf hashes and roots for 0 to 8 leaves', () => {
    const reference: {
      leafInputsHex: string[]
      leafHashesHex: string[]
      rootHashesHexBySize: string[]
    } = JSON.parse(vector('rfc6962/reference-tree.json').toString())
    const tree = new MerkleTree()
    const roots = [tree.root().toString('hex')]
    for (const [index, hex] of reference.leafInputsHex.entries()) {
      const leaf = Buffer.from(hex, 'hex')
      expect(leafHash(leaf).toString('hex')).toBe(reference.leafHashesHex[index])
      tree.append(leaf)
      roots.push(tree.root().toString('hex'))
    }
    expect(roots).toEqual(reference.rootHashesHexBySize)
    expect(tree.size).toBe(8)
  })
})

/** Some sizes are 2^64 - 1: integers are quoted before parsing. */
function readBig(
  path: string,
): Record<string, string> & { proof: string[] | null; wantErr: boolean } {
  return JSON.parse(
    vector(path)
      .toString()
      .replace(/: (\d+)/gu, ': "$1"'),
  )
}

const bytes = (base64: string | undefined) => Buffer.from(base64 ?? '', 'base64')

describeVectors('the vectors of transparency-dev/merkle', () => {
  const folder = 'transparency-dev-merkle/testdata'
  const inclusion = vectorFiles(`${folder}/inclusion`)
  const consistency = vectorFiles(`${folder}/consistency`)

  it('are all there', () => {
    expect([inclusion.length, consistency.length]).toEqual([98, 98])
  })

  it.each(inclusion)('%s', (path) => {
    const { leafIdx = '', treeSize = '', root, leafHash, proof, wantErr } = readBig(path)
    const holds = verifyInclusion({
      index: BigInt(leafIdx),
      size: BigInt(treeSize),
      leafHash: bytes(leafHash),
      proof: (proof ?? []).map(bytes),
      root: bytes(root),
    })
    expect(holds).toBe(!wantErr)
  })

  it.each(consistency)('%s', (path) => {
    const { size1 = '', size2 = '', root1, root2, proof, wantErr } = readBig(path)
    const holds = verifyConsistency({
      size1: BigInt(size1),
      size2: BigInt(size2),
      root1: bytes(root1),
      root2: bytes(root2),
      proof: (proof ?? []).map(bytes),
    })
    expect(holds).toBe(!wantErr)
  })
})
