import { caseVariants, withCaseVariants } from './regex-case.ts'
import type { Category, ClassMember, Place, RegexNode } from './regex-syntax.ts'
import { widthOf } from './regex-width.ts'

/** Python's `str.isspace`, which `\s` follows. */
const space = '\\u{9}-\\u{d}\\u{1c}-\\u{20}\\u{85}\\u{a0}\\p{Z}'
/** Python's `str.isalnum` and the underscore. */
const word = '\\p{L}\\p{N}_'

const categories: Readonly<Record<Category, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: space,
  S: `[^${space}]`,
  w: word,
  W: `[^${word}]`,
}

const places: Readonly<Record<Place, string>> = {
  'text-start': '^',
  'line-start': '(?<![^\\n])',
  'last-line-end': '(?=\\n?$)',
  'line-end': '(?![^\\n])',
  'text-end': '$',
  'word-boundary': `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`,
  // Python: an empty text has no place that is not a boundary.
  'no-word-boundary': `(?:(?<=[${word}])(?=[${word}])|(?<=[^${word}])(?![${word}])|(?<![${word}])(?=[^${word}]))`,
}

/**
 * The source of a JavaScript expression (flag `v`, no other) that matches as `node` does in Python.
 * @param groupsBefore number of capturing groups that stand before the source where it is put.
 */
export function toJavaScript(node: RegexNode, groupsBefore: number): string {
  switch (node.kind) {
    case 'character':
      return characterSource(node.code, node.ignoreCase)
    case 'any':
      return node.newline ? '[^]' : '[^\\n]'
    case 'class':
      return classSource(
        node.ignoreCase ? withCaseVariants(node.members) : node.members,
        node.negated,
      )
    case 'place':
      return places[node.place]
    case 'group':
      return `(${toJavaScript(node.body, groupsBefore)})`
    case 'look':
      return `(?${node.behind ? '<' : ''}${node.negated ? '!' : '='}${toJavaScript(node.body, groupsBefore)})`
    case 'reference':
      return `(?${node.ignoreCase ? 'i' : ''}:\\${node.index + groupsBefore})`
    case 'repeat':
      return repeated(toJavaScript(node.body, groupsBefore), node)
    case 'sequence':
      return node.items
        .map((item) => {
          const source = toJavaScript(item, groupsBefore)
          return item.kind === 'branch' ? `(?:${source})` : source
        })
        .join('')
    case 'branch':
      return node.alternatives.map((item) => toJavaScript(item, groupsBefore)).join('|')
  }
}

function repeated(source: string, node: RegexNode & { kind: 'repeat' }): string {
  const { body, min, max, lazy } = node
  // JavaScript's `?` never takes an empty turn, and then forgets the groups inside; a branch does.
  if (min === 0 && max === 1 && widthOf(body).min === 0)
    return lazy ? `(?:|${source})` : `(?:${source}|)`
  const single = body.kind === 'character' || body.kind === 'any' || body.kind === 'class'
  const atom = single || body.kind === 'group' ? source : `(?:${source})`
  const upper = max === Number.POSITIVE_INFINITY ? '' : String(max)
  return `${atom}{${min},${upper}}${lazy ? '?' : ''}`
}

function characterSource(code: number, ignoreCase: boolean): string {
  const variants = ignoreCase ? caseVariants(code) : undefined
  return variants === undefined ? codeEscape(code) : `[${variants.map(codeEscape).join('')}]`
}

function classSource(members: readonly ClassMember[], negated: boolean): string {
  return `[${negated ? '^' : ''}${members.map(memberSource).join('')}]`
}

function memberSource(member: ClassMember): string {
  if (member.kind === 'category') return categories[member.category]
  const from = codeEscape(member.from)
  return member.from === member.to ? from : `${from}-${codeEscape(member.to)}`
}

function codeEscape(code: number): string {
  const character = String.fromCodePoint(code)
  return /[A-Za-z0-9 ]/u.test(character) ? character : `\\u{${code.toString(16)}}`
}
