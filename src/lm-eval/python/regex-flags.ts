import type { PatternReader } from './regex-reader.ts'
import type { RegexFlags } from './regex-syntax.ts'

const letters: Readonly<Record<string, Partial<RegexFlags>>> = {
  i: { ignoreCase: true },
  m: { multiline: true },
  s: { dotAll: true },
  x: { verbose: true },
  u: {},
}
const negatedLetters: Readonly<Record<string, Partial<RegexFlags>>> = {
  i: { ignoreCase: false },
  m: { multiline: false },
  s: { dotAll: false },
  x: { verbose: false },
}

/** Reads `(?ims)` groups and comments at the very start of a pattern. */
export function readGlobalFlags(reader: PatternReader, flags: RegexFlags): RegexFlags {
  let current = flags
  for (;;) {
    if (current.verbose) reader.takeWhile(/[ \t\n\r\v\f]/u)
    const start = reader.position
    if (reader.takeIf('(?#')) {
      reader.takeUntil(')')
    } else if (reader.takeIf('(?') && /[A-Za-z]/u.test(reader.peek() ?? '')) {
      if (reader.peek() === 'P') return rewound(reader, start, current)
      const global = readFlags(reader, current)
      if (!reader.takeIf(')')) return rewound(reader, start, current)
      current = global
    } else {
      return rewound(reader, start, current)
    }
  }
}

function rewound(reader: PatternReader, start: number, flags: RegexFlags): RegexFlags {
  reader.rewind(start)
  return flags
}

/** Reads the letters of `(?i)` or `(?i-s:` and applies them to the flags around. */
export function readFlags(reader: PatternReader, around: RegexFlags): RegexFlags {
  const added = reader.peek() === '-' ? around : applyLetters(reader, around, letters)
  return reader.takeIf('-') ? applyLetters(reader, added, negatedLetters) : added
}

function applyLetters(
  reader: PatternReader,
  around: RegexFlags,
  table: Readonly<Record<string, Partial<RegexFlags>>>,
): RegexFlags {
  const start = reader.position
  const names = reader.takeWhile(/[A-Za-z]/u)
  if (names === '') throw reader.error(`unknown extension (?${reader.peek() ?? ''}`, start)
  let flags = around
  for (const name of names) {
    if (name === 'a' || name === 'L')
      throw reader.error(`the flag '${name}' is not supported`, start)
    const change = Object.hasOwn(table, name) ? table[name] : undefined
    if (change === undefined) throw reader.error(`unknown flag '${name}'`, start)
    flags = { ...flags, ...change }
  }
  return flags
}
