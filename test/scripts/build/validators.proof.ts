import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeOf } from '../../../scripts/build/validators.ts'
import { checked, createAjv } from '../../../src/schema/index.ts'

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minLength?: number
  readonly items?: Schema | readonly Schema[]
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly patternProperties?: Readonly<Record<string, Schema>>
}

for (const file of globSync('src/**/*.ts')) {
  if (/\bchecker\(/u.test(readFileSync(file, 'utf8'))) await import(resolve(file))
}

it('the code that the build writes for a schema accepts what the schema accepts, and nothing else', () => {
  expect(checked.size).toBeGreaterThan(30)
  let accepted = 0
  let refused = 0
  for (const schema of checked) {
    const ahead = loaded(codeOf(schema))
    const validate = createAjv({ strict: true, allowUnionTypes: true }).compile(schema)
    const values = fc.oneof(valuesOf(schema as Schema), changed(valuesOf(schema as Schema)))
    fc.assert(
      fc.property(values, (value) => {
        const fits = validate(value)
        if (fits) accepted++
        else refused++
        expect(ahead(value)).toBe(fits)
      }),
      { numRuns: 60 },
    )
  }
  expect(Math.min(accepted, refused)).toBeGreaterThan(300)
})

function loaded(code: string): (value: unknown) => boolean {
  const module: { exports: unknown } = { exports: {} }
  new Function('module', 'require', code)(module, createRequire(import.meta.url))
  return module.exports as (value: unknown) => boolean
}

/** Values that fit a schema, or nearly. */
function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf))
  switch (schema.type) {
    case 'string':
      return schema.pattern === undefined
        ? fc.string({ minLength: schema.minLength ?? 0, maxLength: (schema.minLength ?? 0) + 4 })
        : fc.stringMatching(new RegExp(schema.pattern, 'u'), { size: 'xsmall' })
    case 'integer':
    case 'number': {
      const { minimum = schema.exclusiveMinimum ?? -5, maximum = minimum + 9 } = schema
      return fc.integer({
        min: Math.ceil(minimum),
        max: Math.min(Math.floor(maximum), Math.ceil(minimum) + 9),
      })
    }
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array': {
      const { items = {}, minItems = 0 } = schema
      if (Array.isArray(items)) return fc.tuple(...items.map(valuesOf))
      return fc.array(valuesOf(items as Schema), { minLength: minItems, maxLength: minItems + 2 })
    }
    case 'object': {
      const { properties = {}, required = [], patternProperties = {} } = schema
      const members = fc.record(
        Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, valuesOf(one)])),
        { requiredKeys: [...required] },
      )
      return Object.entries(patternProperties).reduce<fc.Arbitrary<object>>(
        (all, [pattern, one]) =>
          fc
            .tuple(
              all,
              fc.dictionary(fc.stringMatching(new RegExp(pattern, 'u')), valuesOf(one), {
                maxKeys: 2,
              }),
            )
            .map(([value, more]) => ({ ...value, ...more })),
        members,
      )
    }
    default:
      return fc.jsonValue({ maxDepth: 1 })
  }
}

/** A value with one of its parts replaced, left out or added. */
function changed(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(null, '', 'x', -1, 0.5, 2 ** 60, true, [], {}, undefined)
  return fc
    .tuple(values, fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }), odd, fc.boolean())
    .map(([value, path, replacement, isNew]) => {
      const copy: unknown = structuredClone(value)
      let place = copy
      for (const [depth, step] of path.entries()) {
        if (typeof place !== 'object' || place === null) return replacement
        const record = place as Record<string, unknown>
        const keys = Object.keys(record)
        const key = keys[step % keys.length]
        if (key === undefined || depth === path.length - 1) {
          if (isNew || key === undefined) record['added'] = replacement
          else if (replacement === undefined) delete record[key]
          else record[key] = replacement
          return copy
        }
        place = record[key]
      }
      return copy
    })
}
