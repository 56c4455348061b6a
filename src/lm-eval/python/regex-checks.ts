import { prefersText } from './regex-empty.ts'
import type { RegexNode } from './regex-syntax.ts'
import { type Width, widthOf } from './regex-width.ts'

type Fail = (what: string) => Error

/**
 * Refuses what Python rejects, and what JavaScript's engine would silently do otherwise:
 * - look-behind of variable width (Python rejects it);
 * - a group inside a repetition that a later round may skip (Python keeps its text, JavaScript forgets it);
 * - a repetition of what matches nothing first and more on demand (JavaScript takes no empty round);
 * - a reference to a group that may not have taken part (fails in Python, matches nothing in JavaScript).
 */
export function checkPortable(root: RegexNode, fail: Fail): void {
  const groupWidths = new Map<number, Width>()
  widthOf(root, groupWidths)
  checkLookBehind(root, groupWidths, fail)
  checkGroups(root, [], fail)
}

function checkLookBehind(node: RegexNode, groupWidths: Map<number, Width>, fail: Fail): void {
  if (node.kind === 'look' && node.behind) {
    const { min, max } = widthOf(node.body, groupWidths)
    if (min !== max) throw fail('look-behind requires fixed-width pattern')
    if (repeatsGroup(node.body))
      throw fail('a repeated group inside a look-behind is not supported')
  }
  for (const child of childrenOf(node)) checkLookBehind(child, groupWidths, fail)
}

function repeatsGroup(node: RegexNode): boolean {
  if (node.kind === 'repeat' && node.max > 1 && groupsIn(node).length > 0) return true
  return childrenOf(node).some(repeatsGroup)
}

/** Walks in matching order; returns the groups that have surely taken part once `node` has matched. */
function checkGroups(node: RegexNode, before: readonly number[], fail: Fail): readonly number[] {
  switch (node.kind) {
    case 'character':
    case 'any':
    case 'class':
    case 'place':
      return before
    case 'reference':
      if (!before.includes(node.index))
        throw fail(`a reference to group ${node.index}, which may not take part, is not supported`)
      return before
    case 'group':
      return [...checkGroups(node.body, before, fail), node.index]
    case 'look': {
      const after = checkGroups(node.body, before, fail)
      return node.negated ? before : after
    }
    case 'repeat': {
      const after = checkGroups(node.body, before, fail)
      if (node.max > 1) checkRepeated(node.body, after, fail)
      return node.min === 0 ? before : after
    }
    case 'sequence':
      return node.items.reduce((seen, item) => checkGroups(item, seen, fail), before)
    case 'branch':
      return node.alternatives
        .map((item) => checkGroups(item, before, fail))
        .reduce((all, after) => all.filter((index) => after.includes(index)))
  }
}

function checkRepeated(body: RegexNode, after: readonly number[], fail: Fail): void {
  const inside = groupsIn(body)
  const skipped = inside.find((index) => !after.includes(index))
  if (skipped !== undefined)
    throw fail(`group ${skipped}, which a repetition may skip, is not supported`)
  if (!prefersText(body))
    throw fail('a repetition of what may match nothing before it tries more is not supported')
  if (inside.length > 0 && widthOf(body).min === 0)
    throw fail('a group inside a repetition that may match nothing is not supported')
}

function groupsIn(node: RegexNode): readonly number[] {
  const inner = childrenOf(node).flatMap(groupsIn)
  return node.kind === 'group' ? [node.index, ...inner] : inner
}

function childrenOf(node: RegexNode): readonly RegexNode[] {
  switch (node.kind) {
    case 'character':
    case 'any':
    case 'class':
    case 'place':
    case 'reference':
      return []
    case 'group':
    case 'look':
    case 'repeat':
      return [node.body]
    case 'sequence':
      return node.items
    case 'branch':
      return node.alternatives
  }
}
