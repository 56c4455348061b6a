import type { Type as TypeBox } from 'typebox'

/** What is used of TypeBox. */
type Builder = Pick<
  typeof TypeBox,
  | 'Array'
  | 'Boolean'
  | 'Integer'
  | 'Literal'
  | 'Null'
  | 'Number'
  | 'Object'
  | 'Optional'
  | 'Record'
  | 'String'
  | 'Tuple'
  | 'Union'
  | 'Unknown'
>

interface Plain {
  readonly [keyword: string]: unknown
  readonly [optional]?: true
}

/** Marks a property that an object may leave out; no keyword of JSON Schema. */
const optional = Symbol('optional')

/**
 * Builds the JSON schemas of TypeBox, with its static types. TypeBox itself is needed when types are
 * checked only: its 370 modules would double the time in which a command starts.
 */
export const Type = {
  Array: (items: Plain, options?: Plain) => ({ type: 'array', items, ...options }),
  Boolean: (options?: Plain) => ({ type: 'boolean', ...options }),
  Integer: (options?: Plain) => ({ type: 'integer', ...options }),
  Literal: (value: unknown, options?: Plain) => ({ type: typeof value, const: value, ...options }),
  Null: (options?: Plain) => ({ type: 'null', ...options }),
  Number: (options?: Plain) => ({ type: 'number', ...options }),
  Object: object,
  Optional: (schema: Plain) => ({ ...schema, [optional]: true }),
  Record: (key: Plain, value: Plain, options?: Plain) => ({
    type: 'object',
    patternProperties: { [typeof key['pattern'] === 'string' ? key['pattern'] : '^.*$']: value },
    ...options,
  }),
  String: (options?: Plain) => ({ type: 'string', ...options }),
  Tuple: (items: readonly Plain[], options?: Plain) => ({
    type: 'array',
    additionalItems: false,
    items,
    minItems: items.length,
    ...options,
  }),
  Union: (anyOf: readonly Plain[], options?: Plain) => ({ anyOf, ...options }),
  Unknown: (options?: Plain) => ({ ...options }),
} as unknown as Builder

function object(properties: Readonly<Record<string, Plain>>, options?: Plain): Plain {
  const required = Object.keys(properties).filter((key) => properties[key]?.[optional] !== true)
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties,
    ...options,
  }
}
