import { isDeepStrictEqual } from 'node:util'

/** A JSON Schema, as plain data. */
type Schema = Readonly<Record<string, unknown>>

/**
 * A schema that accepts the same values with less code: what only tells people is left out, a choice of
 * constants is one list, and each larger part becomes a definition, so that it is one function however
 * often it stands. One function of everything takes V8 longer to compile than a command takes.
 */
export function condensed(schema: Schema): Schema {
  const definitions: Record<string, Schema> = {}
  const names = new Map<string, string>()
  const root = rebuilt(schema, (part) => {
    const code = JSON.stringify(part)
    if (code.length < enough) return part
    const name = names.get(code) ?? `part${names.size}`
    names.set(code, name)
    definitions[name] = part
    return { $ref: `#/$defs/${name}` }
  })
  const top = definitions[String(root['$ref']).slice('#/$defs/'.length)] ?? root
  return { ...top, $defs: definitions }
}

/** Characters of a part below which a call costs more than it saves. */
const enough = 200

/** Builds a schema again from its innermost parts on. */
function rebuilt(schema: Schema, made: (part: Schema) => Schema): Schema {
  const inner = (part: Schema) => rebuilt(part, made)
  const part = Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
      if (telling.has(keyword)) return []
      if (keyword === 'properties' || keyword === 'patternProperties') {
        const members = Object.entries(value as Record<string, Schema>)
        return [[keyword, Object.fromEntries(members.map(([key, one]) => [key, inner(one)]))]]
      }
      if (!parts.has(keyword) || typeof value !== 'object') return [[keyword, value]]
      return [[keyword, Array.isArray(value) ? value.map(inner) : inner(value as Schema)]]
    }),
  )
  return made(oneList(part))
}

/** A choice among constants is a list of them. */
function oneList(part: Schema): Schema {
  const { anyOf, ...others } = part
  if (!Array.isArray(anyOf) || !isDeepStrictEqual(others, {})) return part
  const isConstant = (one: Schema) =>
    'const' in one && Object.keys(one).every((key) => constant.has(key))
  return anyOf.every(isConstant) ? { enum: anyOf.map((one) => one['const']) } : part
}

const telling = new Set(['description', 'title', 'examples', 'default'])
/** Keywords whose value is a schema, or a list of them. */
const parts = new Set([
  'anyOf',
  'allOf',
  'oneOf',
  'not',
  'items',
  'additionalItems',
  'additionalProperties',
])
const constant = new Set(['const', 'type'])
