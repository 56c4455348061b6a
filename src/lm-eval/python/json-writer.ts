import { PyError } from './error.ts'
import { reprFloat } from './repr.ts'
import { isList, type PyValue, Tuple, typeName } from './values.ts'

/**
 * Python's `json.dumps(value, ensure_ascii=False, indent=indent)` with its default separators:
 * `", "` and `": "`, and with `indent` (spaces) one entry per line.
 * lm-evaluation-harness hashes documents in this form with indent 2.
 *
 * @throws {PyError} `TypeError` when a dict key is not a string, number, bool or None
 */
export function dumpsJson(value: PyValue, options: { readonly indent?: number } = {}): string {
  const indent = options.indent === undefined ? undefined : ' '.repeat(options.indent)
  return write(value, { indent, margin: '\n' })
}

interface Layout {
  /** What each level adds; undefined = everything on one line. */
  readonly indent: string | undefined
  /** The line break and indentation of the line that holds the value. */
  readonly margin: string
}

function write(value: PyValue, layout: Layout): string {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'number':
      return writeFloat(value)
    case 'bigint':
    case 'boolean':
      return value.toString()
    case 'object':
      if (value === null) return 'null'
      if (value instanceof Tuple) return writeList(value.items, layout)
      return isList(value) ? writeList(value, layout) : writeDict(value, layout)
  }
}

function writeList(items: readonly PyValue[], layout: Layout): string {
  const inner = deeper(layout)
  return enclose(
    '[',
    items.map((item) => write(item, inner)),
    ']',
    layout,
  )
}

function writeDict(dict: ReadonlyMap<PyValue, PyValue>, layout: Layout): string {
  const inner = deeper(layout)
  const entries = Array.from(dict, ([key, value]) => `${writeKey(key)}: ${write(value, inner)}`)
  return enclose('{', entries, '}', layout)
}

function deeper({ indent, margin }: Layout): Layout {
  return { indent, margin: indent === undefined ? margin : margin + indent }
}

function enclose(open: string, entries: readonly string[], close: string, layout: Layout): string {
  if (layout.indent === undefined || entries.length === 0) return open + entries.join(', ') + close
  const inner = layout.margin + layout.indent
  return open + inner + entries.join(`,${inner}`) + layout.margin + close
}

function writeKey(key: PyValue): string {
  if (typeof key === 'string') return quote(key)
  if (typeof key === 'object' && key !== null) {
    throw new PyError('TypeError', `a JSON object cannot have a ${typeName(key)} as a key`)
  }
  return `"${write(key, { indent: undefined, margin: '' })}"`
}

function writeFloat(value: number): string {
  if (Number.isFinite(value)) return reprFloat(value)
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? 'Infinity' : '-Infinity'
}

const needsEscape = /["\\\x00-\x1f]/g

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** Unlike `JSON.stringify`, leaves lone surrogates as they are. */
function quote(text: string): string {
  return `"${text.replace(needsEscape, escapeCharacter)}"`
}

function escapeCharacter(character: string): string {
  const hex = character.charCodeAt(0).toString(16)
  return shortEscapes[character] ?? `\\u${hex.padStart(4, '0')}`
}
