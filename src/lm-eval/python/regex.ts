import { checkPortable } from './regex-checks.ts'
import { prefersText } from './regex-empty.ts'
import { toJavaScript } from './regex-javascript.ts'
import { parseRegex } from './regex-parse.ts'
import { regexError } from './regex-reader.ts'
import { parseReplacement } from './regex-replacement.ts'
import type { ParsedRegex, RegexFlags } from './regex-syntax.ts'

const cacheLimit = 512
const cache = new Map<string, PyRegex>()

/**
 * Python 3.11's `re.compile` for `str` patterns. The last 512 expressions are kept compiled.
 * @throws IqError `SUITE` for an expression that Python rejects, or that cannot be given Python's meaning here.
 */
export function compileRegex(pattern: string, flags: Partial<RegexFlags> = {}): PyRegex {
  const { ignoreCase = false, multiline = false, dotAll = false, verbose = false } = flags
  const key = `${[ignoreCase, multiline, dotAll, verbose]} ${pattern}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const regex = new PyRegex(pattern, { ignoreCase, multiline, dotAll, verbose })
  const [oldest] = cache.keys()
  if (cache.size >= cacheLimit && oldest !== undefined) cache.delete(oldest)
  cache.set(key, regex)
  return regex
}

/** Python's `re.escape`. */
export function escapeRegex(text: string): string {
  return text.replace(/[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/gu, '\\$&')
}

/** One match. Groups that took no part are `undefined`. */
interface PyMatch {
  readonly text: string
  /** The texts of groups 1, 2, ... */
  readonly groups: readonly (string | undefined)[]
  /** Where the match starts, in UTF-16 units of the searched text. */
  readonly index: number
}

/** A compiled expression. Use {@link compileRegex}. */
export class PyRegex {
  readonly #pattern: string
  readonly #parsed: ParsedRegex
  readonly #search: RegExp
  readonly #prefersText: boolean
  #nonEmpty: RegExp | undefined

  constructor(pattern: string, flags: RegexFlags) {
    this.#pattern = pattern
    this.#parsed = parseRegex(pattern, flags)
    checkPortable(this.#parsed.root, (what) => regexError(pattern, what))
    this.#search = this.#compile(toJavaScript(this.#parsed.root, 0), 'gv')
    this.#prefersText = prefersText(this.#parsed.root)
  }

  /** The first match anywhere in `text`: Python's `search`. */
  search(text: string): PyMatch | undefined {
    return this.#searchFrom(text, 0)
  }

  /** Python's `findall`: whole matches, or the one group, or all groups; an absent group is `''`. */
  findall(text: string): readonly (string | readonly string[])[] {
    return this.#matches(text).map((match) => {
      if (match.groups.length === 0) return match.text
      const groups = match.groups.map((group) => group ?? '')
      return groups.length === 1 ? (groups[0] ?? '') : groups
    })
  }

  /**
   * Python's `sub` with a template; `count` 0 replaces every match.
   * @throws IqError `SUITE` for a bad escape or group in `template`.
   */
  sub(template: string, text: string, count = 0): string {
    const parts = parseReplacement(template, this.#parsed.groups, this.#parsed.names)
    let result = ''
    let end = 0
    for (const match of this.#matches(text, count > 0 ? count : Number.POSITIVE_INFINITY)) {
      result += text.slice(end, match.index)
      for (const part of parts) result += typeof part === 'string' ? part : groupText(match, part)
      end = match.index + match.text.length
    }
    return result + text.slice(end)
  }

  /** Python's `split`: the texts between matches, with the groups of each match; an absent one is `null`. */
  split(text: string): readonly (string | null)[] {
    const pieces: (string | null)[] = []
    let end = 0
    for (const match of this.#matches(text)) {
      pieces.push(text.slice(end, match.index), ...match.groups.map((group) => group ?? null))
      end = match.index + match.text.length
    }
    return [...pieces, text.slice(end)]
  }

  /** Successive matches by the rule of Python 3.7: an empty match may touch the match before it, unless that was empty too. */
  #matches(text: string, limit = Number.POSITIVE_INFINITY): readonly PyMatch[] {
    const matches: PyMatch[] = []
    let match = this.#searchFrom(text, 0)
    while (match !== undefined) {
      matches.push(match)
      if (matches.length >= limit) break
      const end = match.index + match.text.length
      match = match.text === '' ? this.#searchPast(text, end) : this.#searchFrom(text, end)
    }
    return matches
  }

  #searchFrom(text: string, start: number): PyMatch | undefined {
    this.#search.lastIndex = start
    let found = this.#search.exec(text)
    // V8 may find an empty match between the two halves of a character.
    while (found !== null && splitsCharacter(text, found.index)) {
      this.#search.lastIndex = found.index + 1
      found = this.#search.exec(text)
    }
    return found === null ? undefined : toMatch(found, 1)
  }

  /** After an empty match at `start`: a longer one there, else the next one further on. */
  #searchPast(text: string, start: number): PyMatch | undefined {
    if (start >= text.length) return undefined
    const longer = this.#prefersText ? undefined : this.#nonEmptyAt(text, start)
    return longer ?? this.#searchFrom(text, start + (splitsCharacter(text, start + 1) ? 2 : 1))
  }

  /** A match at `start` and of more than nothing: the rest of the text must have become shorter. */
  #nonEmptyAt(text: string, start: number): PyMatch | undefined {
    this.#nonEmpty ??= this.#compile(
      `(?=([^]*))(?:${toJavaScript(this.#parsed.root, 1)})(?!\\1$)`,
      'vy',
    )
    this.#nonEmpty.lastIndex = start
    const found = this.#nonEmpty.exec(text)
    return found === null ? undefined : toMatch(found, 2)
  }

  #compile(source: string, flags: string): RegExp {
    try {
      return new RegExp(source, flags)
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause
      throw regexError(this.#pattern, 'this version of Node.js cannot express it')
    }
  }
}

function splitsCharacter(text: string, index: number): boolean {
  return index > 0 && (text.codePointAt(index - 1) ?? 0) > 0xffff
}

function toMatch(found: RegExpExecArray, firstGroup: number): PyMatch {
  return { text: found[0], groups: found.slice(firstGroup), index: found.index }
}

function groupText(match: PyMatch, group: number): string {
  return group === 0 ? match.text : (match.groups[group - 1] ?? '')
}
