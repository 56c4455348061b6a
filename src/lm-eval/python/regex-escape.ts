import type { PatternReader } from './regex-reader.ts'
import type { Category } from './regex-syntax.ts'

const controls: Readonly<Record<string, number>> = {
  a: 0x07,
  b: 0x08,
  f: 0x0c,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
  v: 0x0b,
}
const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** The code of `\n`, `\t` and the like, which patterns and replacements share. */
export function controlCode(letter: string): number | undefined {
  return Object.hasOwn(controls, letter) ? controls[letter] : undefined
}

export function categoryOf(letter: string): Category | undefined {
  switch (letter) {
    case 'd':
    case 'D':
    case 's':
    case 'S':
    case 'w':
    case 'W':
      return letter
    default:
      return undefined
  }
}

/** Reads the octal digits after `first`, `limit` at most; Python stops at `\377`. */
export function readOctal(first: string, limit: number, reader: PatternReader): number {
  const digits = first + reader.takeWhile(/[0-7]/u, limit)
  const code = Number.parseInt(digits, 8)
  if (code > 0o377) throw reader.error(`octal escape \\${digits} is above \\377`)
  return code
}

/** A number after a backslash: `\0` and three octal digits are a character, others refer to a group. */
export function readNumberEscape(
  first: string,
  reader: PatternReader,
): { readonly group?: number; readonly code?: number } {
  if (first === '0') return { code: readOctal(first, 2, reader) }
  const digits = first + reader.takeWhile(/[0-9]/u, 1)
  const octal = /^[0-7]{2}$/u.test(digits) && /[0-7]/u.test(reader.peek() ?? '')
  return octal ? { code: readOctal(digits, 1, reader) } : { group: Number(digits) }
}

/** Reads what stands after a backslash and its `letter`, where it means one character wherever it stands. */
export function readCharacterEscape(letter: string, reader: PatternReader): number {
  const hexLength = Object.hasOwn(hexLengths, letter) ? hexLengths[letter] : undefined
  if (hexLength !== undefined) return readHex(letter, hexLength, reader)
  const control = controlCode(letter)
  if (control !== undefined) return control
  if (letter === 'N') throw reader.error('\\N{...} is not supported')
  if (/[A-Za-z0-9]/u.test(letter)) throw reader.error(`bad escape \\${letter}`)
  return codeOf(letter)
}

function readHex(letter: string, length: number, reader: PatternReader): number {
  const digits = reader.takeWhile(/[0-9a-fA-F]/u, length)
  const code = Number.parseInt(digits, 16)
  if (digits.length !== length || code > 0x10ffff)
    throw reader.error(`incomplete escape \\${letter}${digits}`)
  return code
}

/** The code point of a string of one character. */
export function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
