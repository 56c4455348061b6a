import { codePointLength } from '../code-points.ts'
import { PyError } from '../error.ts'

/** `text.ljust(width, fill)`: filled on the right up to `width` code points. */
export function ljust(text: string, width: number, fill = ' '): string {
  return text + filling(fill, width - codePointLength(text))
}

/** `text.rjust(width, fill)`: filled on the left up to `width` code points. */
export function rjust(text: string, width: number, fill = ' '): string {
  return filling(fill, width - codePointLength(text)) + text
}

/** `text.center(width, fill)`: an odd rest goes left when `width` is odd, else right. */
export function center(text: string, width: number, fill = ' '): string {
  const missing = Math.max(0, width - codePointLength(text))
  const left = Math.floor(missing / 2) + (missing % 2 === 1 && width % 2 === 1 ? 1 : 0)
  return filling(fill, left) + text + filling(fill, missing - left)
}

/** `text.zfill(width)`: zeros after the sign, where there is one. */
export function zfill(text: string, width: number): string {
  const sign = /^[-+]/.exec(text)?.[0] ?? ''
  return sign + rjust(text.slice(sign.length), width - sign.length, '0')
}

function filling(fill: string, width: number): string {
  if (codePointLength(fill) !== 1) {
    throw new PyError('TypeError', 'the fill must be exactly one character long')
  }
  return fill.repeat(Math.max(0, width))
}
