/** Hashes in a full tile. */
export const tileWidth = 256

/** A tile of hashes, or a bundle of the entries beside the tiles of level 0. */
export interface Tile {
  readonly level: number | 'entries'
  /** Number in its level, from 0. */
  readonly index: number
  /** Hashes or entries in it, 1 to 256. */
  readonly width: number
}

/** Where a log keeps a tile (c2sp.org/tlog-tiles 0.1.0), below the folder of the log. */
export function tilePath({ level, index, width }: Tile): string {
  const whole = `${tileFolder(level)}/${indexPath(index)}`
  return width === tileWidth ? whole : `${whole}.p/${width}`
}

/** The folder with the partial forms of a tile. */
export function partialsPath(level: Tile['level'], index: number): string {
  return `${tileFolder(level)}/${indexPath(index)}.p`
}

function tileFolder(level: Tile['level']): string {
  return `tile/${level}`
}

/** Groups of three digits, all but the last with an x: 1234067 is x001/x234/067. */
function indexPath(index: number): string {
  const last = String(index % 1000).padStart(3, '0')
  return index < 1000 ? last : `${higherPath(Math.floor(index / 1000))}/${last}`
}

function higherPath(index: number): string {
  const last = `x${String(index % 1000).padStart(3, '0')}`
  return index < 1000 ? last : `${higherPath(Math.floor(index / 1000))}/${last}`
}

/** Complete subtrees of 256^level leaves in a tree: the length of that level's row of hashes. */
export function rowLength(size: number, level: number): number {
  return Math.floor(size / tileWidth ** level)
}

/** The tile of a level that holds a position of its row, as wide as a tree of `size` makes it. */
export function tileHolding(level: number, position: number, size: number): Tile {
  const index = Math.floor(position / tileWidth)
  const width = Math.min(tileWidth, rowLength(size, level) - index * tileWidth)
  return { level, index, width }
}
