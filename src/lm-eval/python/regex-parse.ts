import { readClass } from './regex-class.ts'
import { categoryOf, codeOf, readCharacterEscape, readNumberEscape } from './regex-escape.ts'
import { readFlags, readGlobalFlags } from './regex-flags.ts'
import { PatternReader } from './regex-reader.ts'
import type { ParsedRegex, Place, RegexFlags, RegexNode } from './regex-syntax.ts'

/**
 * Parses a pattern in the syntax of Python 3.11's `re`.
 * @throws IqError `SUITE` for what Python rejects, and for atomic groups, possessive quantifiers,
 * conditional groups, `\N{...}` and the ASCII and LOCALE flags, which are not supported.
 */
export function parseRegex(pattern: string, flags: RegexFlags): ParsedRegex {
  return new RegexParser(pattern).parse(flags)
}

const placeEscapes: Readonly<Record<string, Place>> = {
  A: 'text-start',
  Z: 'text-end',
  b: 'word-boundary',
  B: 'no-word-boundary',
}

class RegexParser {
  readonly #reader: PatternReader
  readonly #names = new Map<string, number>()
  readonly #openGroups = new Set<number>()
  #groups = 0
  /** Number of groups before the outermost look-behind that is being read. */
  #groupsBeforeLook: number | undefined

  constructor(pattern: string) {
    this.#reader = new PatternReader(pattern)
  }

  parse(flags: RegexFlags): ParsedRegex {
    const root = this.#alternatives(readGlobalFlags(this.#reader, flags))
    if (this.#reader.peek() !== undefined) throw this.#reader.error('unbalanced parenthesis')
    return { root, groups: this.#groups, names: this.#names }
  }

  #alternatives(flags: RegexFlags): RegexNode {
    const first = this.#sequence(flags)
    if (this.#reader.peek() !== '|') return first
    const alternatives = [first]
    while (this.#reader.takeIf('|')) alternatives.push(this.#sequence(flags))
    return { kind: 'branch', alternatives }
  }

  #sequence(flags: RegexFlags): RegexNode {
    const items: RegexNode[] = []
    for (;;) {
      const character = this.#reader.peek()
      if (character === undefined || character === '|' || character === ')') break
      const start = this.#reader.position
      this.#reader.take()
      if (flags.verbose && this.#skipVerbose(character)) continue
      const bounds = this.#quantifier(character)
      if (bounds !== undefined) items.push(this.#repeat(items.pop(), bounds, start))
      else items.push(...this.#atom(character, flags))
    }
    return { kind: 'sequence', items }
  }

  #skipVerbose(character: string): boolean {
    if (character === '#') {
      this.#reader.takeWhile(/[^\n]/u)
      return true
    }
    return /[ \t\n\r\v\f]/u.test(character)
  }

  /** The bounds of a quantifier that starts with `character`; a brace that is none is a literal. */
  #quantifier(character: string): { min: number; max: number } | undefined {
    switch (character) {
      case '*':
        return { min: 0, max: Number.POSITIVE_INFINITY }
      case '+':
        return { min: 1, max: Number.POSITIVE_INFINITY }
      case '?':
        return { min: 0, max: 1 }
      case '{':
        return this.#braces()
      default:
        return undefined
    }
  }

  #braces(): { min: number; max: number } | undefined {
    const reader = this.#reader
    const start = reader.position
    if (reader.peek() === '}') return undefined
    const low = reader.takeWhile(/[0-9]/u)
    const high = reader.takeIf(',') ? reader.takeWhile(/[0-9]/u) : low
    if (!reader.takeIf('}')) {
      reader.rewind(start)
      return undefined
    }
    const max = high === '' ? Number.POSITIVE_INFINITY : Number(high)
    if (max < Number(low)) throw reader.error('min repeat greater than max repeat', start)
    return { min: Number(low), max }
  }

  #repeat(
    body: RegexNode | undefined,
    bounds: { min: number; max: number },
    start: number,
  ): RegexNode {
    if (body === undefined || body.kind === 'place')
      throw this.#reader.error('nothing to repeat', start)
    if (body.kind === 'repeat') throw this.#reader.error('multiple repeat', start)
    if (this.#reader.peek() === '+')
      throw this.#reader.error('possessive quantifiers are not supported', start)
    return { kind: 'repeat', body, ...bounds, lazy: this.#reader.takeIf('?') }
  }

  /** What `character` starts: one node, or none for a comment. */
  #atom(character: string, flags: RegexFlags): readonly RegexNode[] {
    switch (character) {
      case '\\':
        return [this.#escape(flags)]
      case '.':
        return [{ kind: 'any', newline: flags.dotAll }]
      case '^':
        return [{ kind: 'place', place: flags.multiline ? 'line-start' : 'text-start' }]
      case '$':
        return [{ kind: 'place', place: flags.multiline ? 'line-end' : 'last-line-end' }]
      case '[':
        return [{ kind: 'class', ...readClass(this.#reader), ignoreCase: flags.ignoreCase }]
      case '(':
        return this.#parenthesis(flags)
      default:
        return [{ kind: 'character', code: codeOf(character), ignoreCase: flags.ignoreCase }]
    }
  }

  #escape({ ignoreCase }: RegexFlags): RegexNode {
    const letter = this.#reader.take()
    if (letter === undefined) throw this.#reader.error('bad escape (end of pattern)')
    const place = Object.hasOwn(placeEscapes, letter) ? placeEscapes[letter] : undefined
    if (place !== undefined) return { kind: 'place', place }
    const category = categoryOf(letter)
    if (category !== undefined)
      return {
        kind: 'class',
        members: [{ kind: 'category', category }],
        negated: false,
        ignoreCase: false,
      }
    if (/[0-9]/u.test(letter)) {
      const { group, code } = readNumberEscape(letter, this.#reader)
      return code === undefined
        ? this.#reference(group, ignoreCase)
        : { kind: 'character', code, ignoreCase }
    }
    return { kind: 'character', code: readCharacterEscape(letter, this.#reader), ignoreCase }
  }

  #reference(index: number | undefined, ignoreCase: boolean): RegexNode {
    if (index === undefined || index > this.#groups)
      throw this.#reader.error('invalid group reference')
    if (this.#openGroups.has(index)) throw this.#reader.error('cannot refer to an open group')
    if (index > (this.#groupsBeforeLook ?? index))
      throw this.#reader.error('cannot refer to group defined in the same lookbehind subpattern')
    return { kind: 'reference', index, ignoreCase }
  }

  #parenthesis(flags: RegexFlags): readonly RegexNode[] {
    const reader = this.#reader
    const start = reader.position - 1
    if (!reader.takeIf('?')) return [this.#capture(flags, start)]
    if (reader.takeIf('#')) {
      reader.takeUntil(')')
      return []
    }
    if (reader.takeIf('P<')) return [this.#capture(flags, start, reader.takeUntil('>'))]
    if (reader.takeIf('P=')) {
      const index = this.#names.get(reader.takeUntil(')'))
      return [this.#reference(index, flags.ignoreCase)]
    }
    if (reader.takeIf(':')) return [this.#body(flags, start)]
    if (reader.takeIf('<=')) return [this.#look(flags, start, true, false)]
    if (reader.takeIf('<!')) return [this.#look(flags, start, true, true)]
    if (reader.takeIf('=')) return [this.#look(flags, start, false, false)]
    if (reader.takeIf('!')) return [this.#look(flags, start, false, true)]
    if (reader.takeIf('>')) throw reader.error('atomic groups are not supported', start)
    if (reader.takeIf('(')) throw reader.error('conditional groups are not supported', start)
    const scoped = readFlags(reader, flags)
    if (reader.takeIf(':')) return [this.#body(scoped, start)]
    throw reader.error('global flags not at the start of the expression', start)
  }

  /** A sub-pattern up to its closing parenthesis. */
  #body(flags: RegexFlags, start: number): RegexNode {
    const body = this.#alternatives(flags)
    if (!this.#reader.takeIf(')'))
      throw this.#reader.error('missing ), unterminated subpattern', start)
    return { kind: 'sequence', items: [body] }
  }

  #capture(flags: RegexFlags, start: number, name?: string): RegexNode {
    this.#groups += 1
    const index = this.#groups
    if (name !== undefined) {
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
        throw this.#reader.error(`bad character in group name '${name}'`, start)
      if (this.#names.has(name))
        throw this.#reader.error(`redefinition of group name '${name}'`, start)
      this.#names.set(name, index)
    }
    this.#openGroups.add(index)
    const body = this.#body(flags, start)
    this.#openGroups.delete(index)
    return { kind: 'group', index, body }
  }

  #look(flags: RegexFlags, start: number, behind: boolean, negated: boolean): RegexNode {
    const outer = this.#groupsBeforeLook
    if (behind) this.#groupsBeforeLook ??= this.#groups
    const body = this.#body(flags, start)
    this.#groupsBeforeLook = outer
    return { kind: 'look', behind, negated, body }
  }
}
