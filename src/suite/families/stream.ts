import type { Family } from './family.ts'
import { generateItem, type PlacedItem } from './item.ts'

/** The items of some families, as one task asks them: without end but for its size. */
export interface Stream {
  /** Kinds of items, each with item parameters of its own. */
  readonly cells: readonly Cell[]
  /** Items there are under one seed: every family equally often, and so every level of a family. */
  readonly size: number
  /** Where a position from 0 leads to; two positions never to the same item. */
  place(position: number): CellPlace
}

/** The items of one family and level. */
export interface Cell {
  readonly family: string
  readonly level: number
  /** Share of the cell in the task; together 1. */
  readonly share: number
}

/** An item of a stream, whatever the seed. */
export interface CellPlace {
  /** Index of the cell in its stream. */
  readonly cell: number
  readonly family: string
  readonly level: number
  readonly index: number
}

/** Items of a family in a pool: every number of levels divides it, and no run comes near it. */
const perFamily = 120_000

/**
 * The stream of some families. A pool is drawn from at random, so positions need no order of their own: the
 * families follow one another, and the next round asks the next level of each.
 * @param levels that are asked; undefined asks all of each family
 * @throws RangeError when a family has none of the levels
 */
export function streamOf(
  families: readonly Family[],
  levels: readonly number[] | undefined,
): Stream {
  const asked = families.map((family) => askedLevels(family, levels))
  const starts = asked.map((_, at) => asked.slice(0, at).flat().length)
  return {
    cells: families.flatMap(({ name }, at) => {
      const own = asked[at] ?? []
      return own.map((level) => ({
        family: name,
        level,
        share: 1 / families.length / own.length,
      }))
    }),
    size: families.length * perFamily,
    place(position) {
      const at = position % families.length
      const round = Math.floor(position / families.length)
      const own = asked[at] ?? []
      const step = round % own.length
      const family = families[at]?.name ?? ''
      const index = Math.floor(round / own.length)
      return { cell: (starts[at] ?? 0) + step, family, level: own[step] ?? 1, index }
    },
  }
}

function askedLevels({ name, levels }: Family, wanted: readonly number[] | undefined): number[] {
  const all = Array.from({ length: levels }, (_, at) => at + 1)
  const asked = wanted === undefined ? all : all.filter((level) => wanted.includes(level))
  if (asked.length > 0) return asked
  throw new RangeError(`family "${name}" has levels 1 to ${levels}, none of those asked for`)
}

/** The item at a position under a seed. */
export function streamItem(stream: Stream, seed: string, position: number): PlacedItem {
  const { family, level, index } = stream.place(position)
  return generateItem({ seed, family, level, index })
}
