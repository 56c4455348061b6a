import { leftSize, nodeHash, rootOf } from '../digest/index.ts'
import { IqError } from '../errors/index.ts'
import type { LogStore } from './store.ts'
import { type Tile, tileHolding, tilePath, tileWidth } from './tile.ts'

const hashBytes = 32

/** Reads hashes of a tree of `size` leaves out of its tiles; every tile is read once. */
export class TileHashes {
  readonly #store: LogStore
  readonly #size: number
  readonly #tiles = new Map<string, readonly Buffer[]>()

  constructor(store: LogStore, size: number) {
    this.#store = store
    this.#size = size
  }

  /**
   * The audit path of leaf `index` (RFC 9162 section 2.1.3.1).
   * @throws RangeError when there is no such leaf; IqError `VERIFICATION` for a damaged tile
   */
  inclusionProof(index: number): Buffer[] {
    if (!Number.isInteger(index) || index < 0 || index >= this.#size) {
      throw new RangeError(`no leaf ${index} in a tree of ${this.#size}`)
    }
    const proof: Buffer[] = []
    let [start, end] = [0, this.#size]
    while (end - start > 1) {
      const split = start + leftSize(end - start)
      if (index < split) {
        proof.unshift(this.#range(split, end))
        end = split
      } else {
        proof.unshift(this.#range(start, split))
        start = split
      }
    }
    return proof
  }

  /**
   * Proof that the first `size` leaves are a prefix (RFC 9162 section 2.1.4.1).
   * @throws RangeError unless 0 < `size` <= number of leaves; IqError `VERIFICATION` for a damaged tile
   */
  consistencyProof(size: number): Buffer[] {
    if (!Number.isInteger(size) || size < 1 || size > this.#size) {
      throw new RangeError(`no consistency proof from ${size} to ${this.#size} leaves`)
    }
    const proof: Buffer[] = []
    let [start, end] = [0, this.#size]
    while (end !== size) {
      const split = start + leftSize(end - start)
      if (size <= split) {
        proof.unshift(this.#range(split, end))
        end = split
      } else {
        proof.unshift(this.#range(start, split))
        start = split
      }
    }
    return start === 0 ? proof : [this.#range(start, end), ...proof]
  }

  /** The hash over leaves `start` to `end`; the left part of each split is a complete subtree. */
  #range(start: number, end: number): Buffer {
    const hashes: Buffer[] = []
    let from = start
    while (from < end) {
      const length = 2 ** Math.floor(Math.log2(end - from))
      hashes.push(this.#subtree(length, from))
      from += length
    }
    return foldRight(hashes)
  }

  /** The root of the complete subtree of `length` leaves, a power of two, that begins at `start`. */
  #subtree(length: number, start: number): Buffer {
    const height = Math.log2(length)
    const level = Math.floor(height / 8)
    const hashes = 2 ** (height % 8)
    const position = start / tileWidth ** level
    const tile = this.#tile(tileHolding(level, position, this.#size))
    const offset = position % tileWidth
    return rootOf(tile.slice(offset, offset + hashes))
  }

  #tile(tile: Tile): readonly Buffer[] {
    const path = tilePath(tile)
    const known = this.#tiles.get(path)
    if (known !== undefined) return known
    const hashes = readTile(this.#store, tile)
    this.#tiles.set(path, hashes)
    return hashes
  }
}

/** The hashes of a tile. @throws IqError `VERIFICATION` when it is missing or too short */
export function readTile(store: LogStore, tile: Tile): readonly Buffer[] {
  const bytes = readWidest(store, tile)
  if (bytes.length < tile.width * hashBytes || bytes.length % hashBytes !== 0) {
    throw new IqError('VERIFICATION', `log: ${tilePath(tile)} is cut off`)
  }
  return Array.from({ length: tile.width }, (_, at) =>
    bytes.subarray(at * hashBytes, (at + 1) * hashBytes),
  )
}

/** A partial tile may have been removed once the full one, which begins alike, is there. */
export function readWidest(store: LogStore, tile: Tile): Buffer {
  const bytes = store.read(tilePath(tile)) ?? store.read(tilePath({ ...tile, width: tileWidth }))
  if (bytes === undefined) throw new IqError('VERIFICATION', `log: ${tilePath(tile)} is missing`)
  return bytes
}

/** Joins roots of complete subtrees, the smallest at the right. */
function foldRight(hashes: readonly Buffer[]): Buffer {
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}
