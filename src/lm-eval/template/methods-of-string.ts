import { strings } from '../python/index.ts'
import type { BoundArguments } from './arguments.ts'
import { formatBraces } from './format-braces.ts'
import { isSequence, itemsOf, iterate } from './inspect.ts'
import { type Routine, routine } from './routine.ts'
import type { Value } from './values.ts'

type StringMethod = Routine<string, Value>

/** The methods of Python's `str`. Those that search take no start and end. */
export const stringMethods: ReadonlyMap<string, StringMethod> = new Map<string, StringMethod>([
  ...(
    [
      'capitalize',
      'casefold',
      'isalnum',
      'isalpha',
      'isdecimal',
      'isdigit',
      'islower',
      'isnumeric',
      'isspace',
      'isupper',
      'lower',
      'swapcase',
      'title',
      'upper',
    ] as const
  ).map((name): [string, StringMethod] => [name, routine([], (text) => strings[name](text))]),
  ...(['strip', 'lstrip', 'rstrip'] as const).map((name): [string, StringMethod] => [
    name,
    routine(['[chars]'], (text, given) => strings[name](text, given.textOrNone(0))),
  ]),
  ...(['split', 'rsplit'] as const).map((name): [string, StringMethod] => [
    name,
    routine(['[sep]', '[maxsplit]'], (text, given) =>
      strings[name](text, given.textOrNone(0), given.int(1, -1)),
    ),
  ]),
  ...(['partition', 'rpartition', 'removeprefix', 'removesuffix'] as const).map(
    (name): [string, StringMethod] => [
      name,
      routine(['part'], (text, given) => strings[name](text, given.text(0))),
    ],
  ),
  ...(['count', 'find', 'index', 'rfind'] as const).map((name): [string, StringMethod] => [
    name,
    routine(['sub'], (text, given) => BigInt(strings[name](text, given.text(0)))),
  ]),
  ...(['startswith', 'endswith'] as const).map((name): [string, StringMethod] => [
    name,
    routine(['part'], (text, given) => strings[name](text, textOrTexts(given))),
  ]),
  ...(['center', 'ljust', 'rjust'] as const).map((name): [string, StringMethod] => [
    name,
    routine(['width', '[fillchar]'], (text, given) =>
      strings[name](text, given.int(0), given.text(1, ' ')),
    ),
  ]),
  ['format', routine(['...'], (text, given) => formatBraces(text, given.rest, given.keywords))],
  [
    'join',
    routine(['iterable'], (text, given) => strings.join(text, [...iterate(given.value(0))])),
  ],
  [
    'replace',
    routine(['old', 'new', '[count]'], (text, given) =>
      strings.replace(text, given.text(0), given.text(1), given.int(2, -1)),
    ),
  ],
  ['splitlines', routine(['[keepends]'], (text, given) => strings.splitlines(text, given.flag(0)))],
  ['zfill', routine(['width'], (text, given) => strings.zfill(text, given.int(0)))],
])

/** `startswith` and `endswith` take a string or a tuple of them. */
function textOrTexts(given: BoundArguments): string | readonly string[] {
  const value = given.value(0)
  if (!isSequence(value)) return given.text(0)
  return itemsOf(value).filter((item) => typeof item === 'string')
}
