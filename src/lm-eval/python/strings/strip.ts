import { codePoints } from '../code-points.ts'

/**
 * `text.strip(characters)`: without the leading and trailing code points that are in `characters`,
 * by default Python's white space.
 */
export function strip(text: string, characters: string | null = null): string {
  return lstrip(rstrip(text, characters), characters)
}

export function lstrip(text: string, characters: string | null = null): string {
  if (characters !== null) return lstripAny(text, characters)
  let start = 0
  while (isSpaceCode(text.charCodeAt(start))) start++
  return start === 0 ? text : text.slice(start)
}

export function rstrip(text: string, characters: string | null = null): string {
  if (characters !== null) return rstripAny(text, characters)
  let end = text.length
  while (isSpaceCode(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

/**
 * `str.isspace` of one UTF-16 unit: bidirectional class WS, B or S, or category Zs.
 * Unlike JavaScript's white space it has U+001C-U+001F and U+0085, and not U+FEFF.
 */
export function isSpaceCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c
  if (code < 0x1680) return code === 0x85 || code === 0xa0
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

function lstripAny(text: string, characters: string): string {
  const points = codePoints(text)
  const unwanted = new Set(characters)
  let units = 0
  for (const point of points) {
    if (!unwanted.has(point)) break
    units += point.length
  }
  return text.slice(units)
}

function rstripAny(text: string, characters: string): string {
  const points = codePoints(text)
  const unwanted = new Set(characters)
  let end = text.length
  for (let i = points.length - 1; i >= 0; i--) {
    const point = points[i] ?? ''
    if (!unwanted.has(point)) break
    end -= point.length
  }
  return text.slice(0, end)
}
