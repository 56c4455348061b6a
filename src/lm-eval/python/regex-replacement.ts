import { controlCode, readNumberEscape } from './regex-escape.ts'
import { PatternReader } from './regex-reader.ts'

/** Literal text, or the number of the group whose text goes there (0 = the whole match). */
export type ReplacementPart = string | number

/**
 * Parses the template of `re.sub`: `\1`, `\g<1>`, `\g<name>`, `\n` and the like, octal escapes.
 * A backslash before anything but a letter, a digit or a backslash stays.
 * @throws IqError `SUITE` for an unknown escape or group.
 */
export function parseReplacement(
  template: string,
  groups: number,
  names: ReadonlyMap<string, number>,
): readonly ReplacementPart[] {
  const reader = new PatternReader(template)
  const parts: ReplacementPart[] = []
  const groupPart = (index: number | undefined): number => {
    if (index === undefined || index > groups) throw reader.error('invalid group reference')
    return index
  }
  for (;;) {
    const text = reader.takeWhile(/[^\\]/u)
    if (text !== '') parts.push(text)
    if (reader.take() === undefined) return parts
    const letter = reader.take()
    if (letter === undefined) throw reader.error('bad escape (end of pattern)')
    if (letter === 'g') {
      if (!reader.takeIf('<')) throw reader.error('missing <')
      const name = reader.takeUntil('>')
      parts.push(groupPart(/^[0-9]+$/u.test(name) ? Number(name) : names.get(name)))
    } else if (/[0-9]/u.test(letter)) {
      const { group, code } = readNumberEscape(letter, reader)
      parts.push(code === undefined ? groupPart(group) : String.fromCodePoint(code))
    } else {
      parts.push(escapePart(letter, reader))
    }
  }
}

function escapePart(letter: string, reader: PatternReader): string {
  const control = controlCode(letter)
  if (control !== undefined) return String.fromCodePoint(control)
  if (/[A-Za-z]/u.test(letter)) throw reader.error(`bad escape \\${letter}`)
  return letter === '\\' ? letter : `\\${letter}`
}
