import { codePoints } from './code-points.ts'
import { PyError } from './error.ts'

/**
 * `text[start:stop:step]` in code points; `null` is an omitted bound, negative ones count from the
 * end.
 *
 * @throws {PyError} `ValueError` for a step of 0
 */
export function sliceString(
  text: string,
  start: number | null,
  stop: number | null,
  step = 1,
): string {
  const points = codePoints(text)
  if (step === 1) {
    const part = points.slice(start ?? 0, stop ?? undefined)
    return typeof part === 'string' ? part : part.join('')
  }
  return positions(points.length, start, stop, step)
    .map((at) => points[at])
    .join('')
}

/**
 * `items[start:stop:step]`, as a new list.
 *
 * @throws {PyError} `ValueError` for a step of 0
 */
export function sliceList<T>(
  items: readonly T[],
  start: number | null,
  stop: number | null,
  step = 1,
): T[] {
  if (step === 1) return items.slice(start ?? 0, stop ?? undefined)
  return positions(items.length, start, stop, step).flatMap((at) => items.slice(at, at + 1))
}

function positions(
  length: number,
  start: number | null,
  stop: number | null,
  step: number,
): number[] {
  if (step === 0) throw new PyError('ValueError', 'slice step cannot be zero')
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1]
  const bound = (given: number) =>
    Math.min(Math.max(given < 0 ? given + length : given, lowest), highest)
  const first = start === null ? (step > 0 ? lowest : highest) : bound(start)
  const end = stop === null ? (step > 0 ? highest : lowest) : bound(stop)
  const count = Math.max(0, Math.ceil((end - first) / step))
  return Array.from({ length: count }, (_, i) => first + i * step)
}
