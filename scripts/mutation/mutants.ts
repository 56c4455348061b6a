import { parseSync } from 'oxc-parser'

/** One small change of a source file. */
export interface Mutant {
  /** Names it for good: the file, the line as it is, what of it becomes what; no line number. */
  readonly key: string
  readonly line: number
}

/** A source in which every mutant is written; `globalThis.isMutant(key)` says whether one is in force. */
export interface Instrumented {
  readonly code: string
  readonly mutants: readonly Mutant[]
}

/** A node of the syntax tree, as far as it is looked at. */
interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** A place that can be changed, with what it becomes: texts between ranges that are kept. */
interface Site {
  readonly start: number
  readonly end: number
  readonly changes: readonly { readonly label: string; readonly text: readonly Piece[] }[]
}

type Piece = string | readonly [start: number, end: number]

/**
 * Writes all mutants of a TypeScript source into it: each place chooses at run time between what it
 * was and what one mutant makes of it.
 */
export function instrument(file: string, source: string): Instrumented {
  const { program } = parseSync(file, source)
  const sites: Site[] = []
  collect(program as unknown as SyntaxNode, sites)
  const mutants: Mutant[] = []
  const used = new Map<string, number>()

  const render = (start: number, end: number): string => {
    let text = ''
    let at = start
    for (const site of outermost(sites, start, end)) {
      text += source.slice(at, site.start) + choice(site)
      at = site.end
    }
    return text + source.slice(at, end)
  }
  const written = (pieces: readonly Piece[]): string =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : render(...piece))).join('')
  const inside = ({ start, end }: Site): string => {
    const parts = sites.filter((site) => site.start === start && site.end === end)
    const others = sites.filter((site) => !parts.includes(site))
    let text = ''
    let at = start
    for (const site of outermost(others, start, end)) {
      text += source.slice(at, site.start) + choice(site)
      at = site.end
    }
    return text + source.slice(at, end)
  }
  const keys = new Map<Site, readonly string[]>()
  for (const site of sites) {
    const was = source.slice(site.start, site.end).replace(/\s+/gu, ' ')
    const line = source.slice(0, site.start).split('\n').length
    const context = source.split('\n')[line - 1]?.trim() ?? ''
    const own = site.changes.map(({ label }) => {
      const base = `${file}: ${shortened(context)}: ${shortened(was)} => ${label}`
      const count = (used.get(base) ?? 0) + 1
      used.set(base, count)
      return count === 1 ? base : `${base} (${count})`
    })
    keys.set(site, own)
    mutants.push(...own.map((key) => ({ key, line })))
  }
  const choice = (site: Site): string => {
    const names = keys.get(site) ?? []
    const branches = site.changes.map(
      ({ text }, index) =>
        `globalThis.isMutant(${JSON.stringify(names[index])})?(${written(text)}):`,
    )
    return `(${branches.join('')}(${inside(site)}))`
  }
  return { code: render(0, source.length), mutants }
}

function shortened(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 50)} ... ${text.slice(-15)}`
}

/** The sites within a range that lie in no other one of it. */
function outermost(sites: readonly Site[], start: number, end: number): readonly Site[] {
  const within = sites
    .filter((site) => site.start >= start && site.end <= end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const chosen: Site[] = []
  let at = start
  for (const site of within) {
    if (site.start < at) continue
    chosen.push(site)
    at = site.end
  }
  return chosen
}

function collect(node: SyntaxNode, sites: Site[]): void {
  // Its default is not looked at either.
  if (node.type === 'LogicalExpression' && node['operator'] === '??') {
    const left = asNode(node['left'])
    if (left && isElement(left)) {
      collect(left, sites)
      return
    }
  }
  const changes = changesOf(node)
  const range = node.type === 'IfStatement' ? asNode(node['test']) : node
  if (changes.length > 0 && range) {
    // The condition of a guard is a place of its own, too: one place for both.
    const same = sites.findIndex(({ start, end }) => start === range.start && end === range.end)
    const before = same < 0 ? [] : sites.splice(same, 1).flatMap((site) => site.changes)
    sites.push({ start: range.start, end: range.end, changes: [...before, ...changes] })
  }
  for (const child of childrenOf(node)) collect(child, sites)
}

/** Types are not looked at: nothing of them is left at run time. */
const transparent = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'])

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children = Object.entries(node)
    .filter(([field]) => !(field === 'key' && node['computed'] !== true))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .flatMap((value) => asNode(value) ?? [])
  return children.filter(({ type }) => !type.startsWith('TS') || transparent.has(type))
}

function asNode(value: unknown): SyntaxNode | undefined {
  const isNode = typeof value === 'object' && value !== null && 'type' in value && 'start' in value
  return isNode ? (value as SyntaxNode) : undefined
}

const comparisons: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
}

/**
 * `list[at]`, `list[at]?.field`: the compiler asks for a default (`noUncheckedIndexedAccess`) where the element
 * is always there, so a change of that default tells nothing of the tests.
 */
function isElement(node: SyntaxNode): boolean {
  const inner = node.type === 'ChainExpression' ? asNode(node['expression']) : node
  // What a method of the element gives.
  const called = inner?.type === 'CallExpression' ? asNode(inner['callee']) : undefined
  if (called !== undefined) return isElement(called)
  if (inner?.type !== 'MemberExpression') return false
  if (inner['computed'] === true) return asNode(inner['property'])?.type !== 'Literal'
  const object = asNode(inner['object'])
  return object !== undefined && isElement(object)
}

/** What a node can become. */
function changesOf(node: SyntaxNode): Site['changes'] {
  const [left, right] = [asNode(node['left']), asNode(node['right'])]
  switch (node.type) {
    case 'Literal':
      return literalChanges(node['value'])
    case 'BinaryExpression': {
      const other = comparisons[String(node['operator'])]
      if (other === undefined || !left || !right) return []
      return [{ label: other, text: [rangeOf(left), ` ${other} `, rangeOf(right)] }]
    }
    case 'LogicalExpression':
      return left && right ? logicalChanges(String(node['operator']), left, right) : []
    case 'CallExpression':
      return extremeChanges(node)
    case 'IfStatement':
      return isGuard(node) ? [{ label: 'never', text: ['false'] }] : []
    default:
      return []
  }
}

function rangeOf({ start, end }: SyntaxNode): readonly [number, number] {
  return [start, end]
}

function literalChanges(value: unknown): Site['changes'] {
  const to = (label: string) => ({ label, text: [label] })
  switch (typeof value) {
    case 'boolean':
      return [to(String(!value))]
    case 'number':
      return [to(String(value + 1)), to(String(value - 1))]
    case 'bigint':
      return [to(`${value + 1n}n`), to(`${value - 1n}n`)]
    default:
      return []
  }
}

function logicalChanges(operator: string, left: SyntaxNode, right: SyntaxNode): Site['changes'] {
  switch (operator) {
    case '&&':
    case '||': {
      const other = operator === '&&' ? '||' : '&&'
      return [{ label: other, text: ['(', rangeOf(left), `) ${other} (`, rangeOf(right), ')'] }]
    }
    default:
      return [
        { label: 'without default', text: [rangeOf(left)] },
        { label: 'the default', text: [rangeOf(right)] },
      ]
  }
}

function extremeChanges(node: SyntaxNode): Site['changes'] {
  const callee = asNode(node['callee'])
  const [object, property] = [asNode(callee?.['object']), asNode(callee?.['property'])]
  const name = String(property?.['name'])
  if (object?.['name'] !== 'Math' || (name !== 'min' && name !== 'max') || !callee) return []
  const other = name === 'min' ? 'Math.max' : 'Math.min'
  return [{ label: other, text: [other, [callee.end, node.end]] }]
}

/** An `if` without `else` that only leaves: a return, a throw, a continue or a break. */
function isGuard(node: SyntaxNode): boolean {
  if (node['alternate']) return false
  const consequent = asNode(node['consequent'])
  const body = consequent?.['body']
  const only =
    consequent?.type === 'BlockStatement' && Array.isArray(body) && body.length === 1
      ? asNode(body[0])
      : consequent
  const leaving = ['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement']
  return leaving.includes(only?.type ?? '')
}
