import { codePointLength } from '../code-points.ts'
import { PyError } from '../error.ts'
import { split } from './split.ts'

/** `text.find(wanted)`: the first position in code points, -1 when absent. */
export function find(text: string, wanted: string): number {
  return codePointPosition(text, text.indexOf(wanted))
}

/** `text.rfind(wanted)`: the last position in code points, -1 when absent. */
export function rfind(text: string, wanted: string): number {
  return codePointPosition(text, text.lastIndexOf(wanted))
}

/**
 * `text.index(wanted)`: as `find`.
 *
 * @throws {PyError} `ValueError` when absent
 */
export function index(text: string, wanted: string): number {
  const position = find(text, wanted)
  if (position < 0) throw new PyError('ValueError', 'substring not found')
  return position
}

/** `text.count(wanted)`: occurrences that do not overlap; of the empty string `len(text) + 1`. */
export function count(text: string, wanted: string): number {
  return wanted === '' ? codePointLength(text) + 1 : text.split(wanted).length - 1
}

/** `text.startswith(prefix)`; of a list of prefixes (in Python a tuple), any. */
export function startswith(text: string, prefix: string | readonly string[]): boolean {
  if (typeof prefix === 'string') return text.startsWith(prefix)
  return prefix.some((one) => text.startsWith(one))
}

/** `text.endswith(suffix)`; of a list of suffixes (in Python a tuple), any. */
export function endswith(text: string, suffix: string | readonly string[]): boolean {
  if (typeof suffix === 'string') return text.endsWith(suffix)
  return suffix.some((one) => text.endsWith(one))
}

/** `text.replace(old, replacement, limit)`: the first `limit` occurrences (-1: all). */
export function replace(text: string, old: string, replacement: string, limit = -1): string {
  if (old !== '') {
    const parts = split(text, old, limit)
    requireRoom(text.length + (parts.length - 1) * (replacement.length - old.length), longestText)
    return parts.join(replacement)
  }
  const times = limit < 0 ? text.length + 1 : Math.min(limit, text.length + 1)
  requireRoom(text.length + times * replacement.length, mostGaps)
  const gaps = ['', ...text]
  const filled = limit < 0 ? gaps.length : limit
  return gaps.map((point, at) => (at < filled ? point + replacement : point)).join('')
}

/** `text.removeprefix(prefix)`. */
export function removeprefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text
}

/** `text.removesuffix(suffix)`. */
export function removesuffix(text: string, suffix: string): string {
  return text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text
}

function codePointPosition(text: string, unit: number): number {
  return unit <= 0 ? unit : codePointLength(text.slice(0, unit))
}

/** UTF-16 units of a text that a replacement may make; beyond it memory and time run out, not sooner in Python. */
const longestText = 2 ** 28
/** The same where every character is taken by itself. */
const mostGaps = 2 ** 24

function requireRoom(length: number, most: number): void {
  if (length <= most) return
  throw new PyError(
    'MemoryError',
    `a replacement that makes ${length} characters takes too much memory`,
  )
}
