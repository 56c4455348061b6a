import type { RegexNode } from './regex-syntax.ts'
import { widthOf } from './regex-width.ts'

/**
 * Whether `node` matches nothing only where it can match nothing else, because every part tries its
 * non-empty matches first. After an empty match there is then no longer one at the same place.
 */
export function prefersText(node: RegexNode): boolean {
  if (widthOf(node).min > 0) return true
  switch (node.kind) {
    case 'character':
    case 'any':
    case 'class':
    case 'place':
    case 'look':
    case 'reference':
      return true
    case 'group':
      return prefersText(node.body)
    case 'repeat':
      return !node.lazy && prefersText(node.body)
    case 'sequence':
      return node.items.every(prefersText)
    case 'branch':
      return node.alternatives.every(
        (item, index) =>
          widthOf(item).min > 0 || (index === node.alternatives.length - 1 && prefersText(item)),
      )
  }
}
