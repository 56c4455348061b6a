import type { RegexNode } from './regex-syntax.ts'

/** How many characters a pattern can match; `max` may be `Infinity`. */
export interface Width {
  readonly min: number
  readonly max: number
}

const none: Width = { min: 0, max: 0 }
const one: Width = { min: 1, max: 1 }
const any: Width = { min: 0, max: Number.POSITIVE_INFINITY }

/**
 * The width of `node`. `groups` gives the widths of groups met before, for references to them,
 * and receives those inside `node`.
 */
export function widthOf(node: RegexNode, groups = new Map<number, Width>()): Width {
  switch (node.kind) {
    case 'character':
    case 'any':
    case 'class':
      return one
    case 'place':
      return none
    case 'look':
      widthOf(node.body, groups)
      return none
    case 'reference':
      return groups.get(node.index) ?? any
    case 'group': {
      const width = widthOf(node.body, groups)
      groups.set(node.index, width)
      return width
    }
    case 'repeat': {
      const { min, max } = widthOf(node.body, groups)
      return { min: min * node.min, max: max === 0 || node.max === 0 ? 0 : max * node.max }
    }
    case 'sequence':
      return node.items
        .map((item) => widthOf(item, groups))
        .reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), none)
    case 'branch':
      return node.alternatives
        .map((item) => widthOf(item, groups))
        .reduce((all, { min, max }) => ({
          min: Math.min(all.min, min),
          max: Math.max(all.max, max),
        }))
  }
}
