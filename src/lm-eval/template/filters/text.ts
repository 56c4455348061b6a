import {
  compileRegex,
  PyError,
  type PyValue,
  strings,
  Tuple,
  typeName,
} from '../../python/index.ts'
import type { BoundArguments } from '../arguments.ts'
import { formatPercent } from '../format-percent.ts'
import { plain, printed } from '../inspect.ts'
import { type Routine, routine } from '../routine.ts'
import type { Value } from '../values.ts'

type Filter = Routine<Value, Value>

/** jinja2 lets a text run over its length by this much before `truncate` cuts it. */
const truncateLeeway = 5

/**
 * The filters over text; most print other values first, as jinja2 does.
 * `escape` and `safe` return plain text: escaping twice escapes twice, unlike jinja2's `Markup`.
 */
export const textFilters: readonly (readonly [string, Filter])[] = [
  ['capitalize', routine([], (value) => strings.capitalize(printed(value)))],
  ['lower', routine([], (value) => strings.lower(printed(value)))],
  ['upper', routine([], (value) => strings.upper(printed(value)))],
  ['title', routine([], (value) => titleCase(printed(value)))],
  ['string', routine([], printed)],
  ['safe', routine([], printed)],
  ['e', routine([], escapeHtml)],
  ['escape', routine([], escapeHtml)],
  ['forceescape', routine([], escapeHtml)],
  [
    'wordcount',
    routine([], (value) => BigInt(compileRegex('\\w+').findall(printed(value)).length)),
  ],
  [
    'center',
    routine(['[width]'], (value, given) => strings.center(printed(value), given.int(0, 80))),
  ],
  [
    'trim',
    routine(['[chars]'], (value, given) => strings.strip(printed(value), given.textOrNone(0))),
  ],
  [
    'replace',
    routine(['old', 'new', '[count]'], (value, given) => {
      const limit = given.value(2) === null ? -1 : given.int(2)
      return strings.replace(
        printed(value),
        printed(given.value(0)),
        printed(given.value(1)),
        limit,
      )
    }),
  ],
  ['format', routine(['...'], (value, given) => formatPercent(printed(value), formatted(given)))],
  ['indent', routine(['[width]', '[first]', '[blank]'], indent)],
  ['truncate', routine(['[length]', '[killwords]', '[end]', '[leeway]'], truncate)],
  ['regex_replace', routine(['pattern', 'repl', '[count]'], regexReplace)],
]

/** Every word with a capital and small letters; words start after white space and opening signs. */
function titleCase(text: string): string {
  return text.replace(/[^-\p{White_Space}\x1c-\x1f({[<]+/gu, (word) => {
    const [first = '', ...others] = word
    return first.toUpperCase() + others.join('').toLowerCase()
  })
}

function escapeHtml(value: Value): string {
  return printed(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&#39;')
    .replaceAll('"', '&#34;')
}

function formatted(given: BoundArguments): PyValue {
  if (given.keywords.size === 0) return new Tuple(given.rest.map(plain))
  return new Map(Array.from(given.keywords, ([name, value]) => [name, plain(value)]))
}

/** Puts `width` spaces, or a text, before every line but the first and the blank ones. */
function indent(value: Value, given: BoundArguments): string {
  const width = given.value(0, 4n)
  const margin = typeof width === 'string' ? width : ' '.repeat(given.int(0, 4))
  const [head = '', ...tail] = strings.splitlines(`${textOf(value, 'indent')}\n`)
  const isIndented = (line: string) => given.flag(2) || line !== ''
  const lines = tail.map((line) => (isIndented(line) ? margin + line : line))
  return (given.flag(1) ? margin : '') + [head, ...lines].join('\n')
}

function truncate(value: Value, given: BoundArguments): string {
  const characters = [...textOf(value, 'truncate')]
  const length = given.int(0, 255)
  const end = given.text(2, '...')
  const leeway = given.value(3) === null ? truncateLeeway : given.int(3)
  if (characters.length <= length + leeway) return characters.join('')
  const start = characters.slice(0, length - [...end].length).join('')
  const kept = given.flag(1) ? start : (strings.rsplit(start, ' ', 1)[0] ?? '')
  return kept + end
}

/** lm-evaluation-harness's own filter (`lm_eval/utils.py`): Python's `re.sub`. */
function regexReplace(value: Value, given: BoundArguments): string {
  const text = textOf(value, 'regex_replace')
  return compileRegex(given.text(0)).sub(given.text(1), text, given.int(2))
}

/** The value, where a filter takes no other than strings. */
function textOf(value: Value, filter: string): string {
  const text = plain(value)
  if (typeof text === 'string') return text
  throw new PyError('TypeError', `${filter} takes a str, not ${typeName(text)}`)
}
