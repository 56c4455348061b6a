import { categoryOf, codeOf, readCharacterEscape, readOctal } from './regex-escape.ts'
import type { PatternReader } from './regex-reader.ts'
import type { ClassMember } from './regex-syntax.ts'

/** Reads the rest of `[...]`, after the opening bracket. */
export function readClass(reader: PatternReader): {
  readonly members: readonly ClassMember[]
  readonly negated: boolean
} {
  const start = reader.position - 1
  const unterminated = () => reader.error('unterminated character set', start)
  const negated = reader.takeIf('^')
  const members: ClassMember[] = []
  while (members.length === 0 || !reader.takeIf(']')) {
    const first = readMember(reader, unterminated)
    if (!reader.takeIf('-')) {
      members.push(first)
    } else if (reader.takeIf(']')) {
      members.push(first, single(codeOf('-')))
      break
    } else {
      members.push(rangeOf(first, readMember(reader, unterminated), reader))
    }
  }
  return { members, negated }
}

function readMember(reader: PatternReader, unterminated: () => Error): ClassMember {
  const character = reader.take()
  if (character === undefined) throw unterminated()
  if (character !== '\\') return single(codeOf(character))
  const letter = reader.take()
  if (letter === undefined) throw unterminated()
  const category = categoryOf(letter)
  if (category !== undefined) return { kind: 'category', category }
  const octal = /[0-7]/u.test(letter)
  return single(octal ? readOctal(letter, 2, reader) : readCharacterEscape(letter, reader))
}

function rangeOf(first: ClassMember, last: ClassMember, reader: PatternReader): ClassMember {
  if (first.kind !== 'range' || last.kind !== 'range' || last.from < first.from)
    throw reader.error('bad character range')
  return { kind: 'range', from: first.from, to: last.from }
}

function single(code: number): ClassMember {
  return { kind: 'range', from: code, to: code }
}
