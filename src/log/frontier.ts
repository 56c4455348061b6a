import { leafHash, nodeHash, rootOf } from '../digest/index.ts'
import { decodeBundle, encodeBundle } from './entry-bundle.ts'
import type { LogStore, StoredFile } from './store.ts'
import { rowLength, type Tile, tilePath, tileWidth } from './tile.ts'
import { readTile, readWidest } from './tile-hashes.ts'

/**
 * The right edge of a log: in each level the hashes that fill no tile yet, and the entries of the
 * last bundle. What lies left of it never changes and is never read again.
 */
export class Frontier {
  readonly #rows: Buffer[][]
  readonly #entries: Buffer[]
  readonly #files: StoredFile[] = []
  #size: number

  private constructor(size: number, rows: Buffer[][], entries: Buffer[]) {
    this.#size = size
    this.#rows = rows
    this.#entries = entries
  }

  /** Reads the edge of a tree of `size` leaves. @throws IqError `VERIFICATION` for damaged files */
  static read(store: LogStore, size: number): Frontier {
    const rows: Buffer[][] = []
    for (let level = 0; rowLength(size, level) > 0; level += 1) {
      const edge = edgeTile(level, rowLength(size, level))
      rows.push(edge === undefined ? [] : [...readTile(store, edge)])
    }
    const bundle = edgeTile('entries', size)
    const entries = bundle === undefined ? [] : decodeBundle(readWidest(store, bundle))
    return new Frontier(size, rows, entries.slice(0, size % tileWidth))
  }

  get size(): number {
    return this.#size
  }

  append(entry: Buffer): void {
    const index = Math.floor(this.#size / tileWidth)
    this.#entries.push(entry)
    this.#size += 1
    if (this.#entries.length === tileWidth) {
      this.#put({ level: 'entries', index, width: tileWidth }, encodeBundle(this.#entries))
      this.#entries.length = 0
    }
    this.#carry(leafHash(entry), 0)
  }

  /** The root: the edges of all rows joined, the lowest at the right. */
  root(): Buffer {
    const peaks = this.#rows.toReversed().flatMap(peaksOf)
    return peaks.length === 0
      ? rootOf([])
      : peaks.reduceRight((right, left) => nodeHash(left, right))
  }

  /** The files that were filled since the edge was read, then the partial ones of the edge. */
  files(): readonly StoredFile[] {
    const partial = [...this.#rows.entries()].flatMap(([level, row]) =>
      partialFile(edgeTile(level, rowLength(this.#size, level)), Buffer.concat(row)),
    )
    const bundle = partialFile(edgeTile('entries', this.#size), encodeBundle(this.#entries))
    return [...this.#files, ...bundle, ...partial]
  }

  #carry(hash: Buffer, level: number): void {
    const row = this.#rows[level] ?? []
    this.#rows[level] = row
    row.push(hash)
    if (row.length < tileWidth) return
    const index = rowLength(this.#size, level) / tileWidth - 1
    this.#put({ level, index, width: tileWidth }, Buffer.concat(row))
    this.#rows[level] = []
    this.#carry(rootOf(row), level + 1)
  }

  #put(tile: Tile, bytes: Buffer): void {
    this.#files.push({ path: tilePath(tile), bytes })
  }
}

/** The tile at the end of a row that is not full, if there is one. */
function edgeTile(level: Tile['level'], length: number): Tile | undefined {
  const width = length % tileWidth
  return width === 0 ? undefined : { level, index: Math.floor(length / tileWidth), width }
}

function partialFile(tile: Tile | undefined, bytes: Buffer): StoredFile[] {
  return tile === undefined ? [] : [{ path: tilePath(tile), bytes }]
}

/** Roots of the complete subtrees of a row, the largest first. */
function peaksOf(row: readonly Buffer[]): Buffer[] {
  const peaks: Buffer[] = []
  let from = 0
  while (from < row.length) {
    const length = 2 ** Math.floor(Math.log2(row.length - from))
    peaks.push(rootOf(row.slice(from, from + length)))
    from += length
  }
  return peaks
}
