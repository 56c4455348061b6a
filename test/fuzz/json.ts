import fc from 'fast-check'

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json }

/** What is done to one value of a JSON text. */
type Edit =
  | { readonly kind: 'drop' }
  /** Another value in its place, as JSON text. */
  | { readonly kind: 'replace'; readonly raw: string }
  /** The same name, or the next element, once more. */
  | { readonly kind: 'repeat'; readonly raw: string }
  | { readonly kind: 'nest'; readonly levels: number; readonly around: 'list' | 'object' }
  | { readonly kind: 'rename'; readonly name: string }

interface PlacedEdit {
  /** Which value, counted in the order of the text and modulo their number. */
  readonly place: number
  readonly edit: Edit
}

/** Values that parse as JSON and that nobody expects. */
const odd = [
  ...['null', 'true', '0', '-0', '-1', '1.5', '1e999', '-1e999', '1e300', '1e-400'],
  ...['9007199254740993', `1${'0'.repeat(400)}`, '""', '" "', '"0"', '"error"', '"[DONE]"'],
  ...['"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', '"\\u202e"', '"__proto__"', '[]', '{}'],
  ...['[null]', '[[]]', '{"__proto__":{"text":"x"}}', '{"constructor":null}', '{"length":-1}'],
  ...['{"message":"x"}', '{"error":{"message":"x","code":500}}', '[{"type":"text","text":null}]'],
]
const oddRaw = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }).map(escaped) },
)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>({ kind: 'drop' }),
  oddRaw.map((raw): Edit => ({ kind: 'replace', raw })),
  oddRaw.map((raw): Edit => ({ kind: 'repeat', raw })),
  fc
    .tuple(
      fc.constantFrom(1, 1, 2, 2, 3, 4, 5, 500),
      fc.constantFrom<'list' | 'object'>('list', 'object'),
    )
    .map(([levels, around]): Edit => ({ kind: 'nest', levels, around })),
  fc
    .constantFrom('error', 'detail', 'message', 'code', 'Text', '__proto__', '')
    .map((name): Edit => ({ kind: 'rename', name })),
)

const edits = fc.array(fc.record({ place: fc.nat(40), edit }), { minLength: 1, maxLength: 4 })

/** JSON text that departs from `valid` in one to four places. */
export function mutated(valid: Json): fc.Arbitrary<string> {
  return edits.map((placed) => written(valid, placed))
}

/** The text of `value` with the edits; a later edit of the same value wins. */
function written(value: Json, placed: readonly PlacedEdit[]): string {
  const count = sizeOf(value)
  const byPlace = new Map(placed.map(({ place, edit: one }) => [place % count, one]))
  let place = -1
  const write = (node: Json, name: string | undefined): string | undefined => {
    place++
    const done = byPlace.get(place)
    const label = (text: string) => (name === undefined ? '' : `${escaped(text)}:`)
    const content = contentOf(node)
    switch (done?.kind) {
      case 'drop':
        return undefined
      case 'replace':
        return label(name ?? '') + done.raw
      case 'repeat':
        // In front of a whole reply there is no name to repeat: the text is no JSON then.
        return `${label(name ?? '')}${content},${label(name ?? '')}${done.raw}`
      case 'nest':
        return label(name ?? '') + nested(content, done.levels, done.around)
      case 'rename':
        return label(done.name) + content
      case undefined:
        return label(name ?? '') + content
    }
  }
  const contentOf = (node: Json): string => {
    if (typeof node !== 'object' || node === null) return JSON.stringify(node)
    const isList = Array.isArray(node)
    const parts = Object.entries(node).map(([name, one]) => write(one, isList ? undefined : name))
    const inside = parts.filter((part) => part !== undefined).join(',')
    return isList ? `[${inside}]` : `{${inside}}`
  }
  return write(value, undefined) ?? ''
}

function nested(text: string, levels: number, around: 'list' | 'object'): string {
  const [open, close] = around === 'list' ? ['[', ']'] : ['{"text":', '}']
  return open.repeat(levels) + text + close.repeat(levels)
}

function sizeOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 1)
}

/** Lone surrogates stay in the string: JSON.stringify escapes them. */
function escaped(text: string): string {
  return JSON.stringify(text)
}
