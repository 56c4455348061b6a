import type { Ajv, ValidateFunction } from 'ajv'
import { createAjv, type Static, type TSchema, Type } from '../../schema/index.ts'

let ajv: Ajv | undefined

/**
 * A check of parsed JSON against `schema`, compiled on first use; the failing place stands in the
 * problem.
 */
export function compile<Schema extends TSchema>(schema: Schema) {
  let validate: ValidateFunction<Static<Schema>> | undefined
  return (
    value: unknown,
  ):
    | { readonly ok: true; readonly value: Static<Schema> }
    | { readonly ok: false; readonly problem: string } => {
    ajv ??= createAjv()
    validate ??= ajv.compile<Static<Schema>>(schema)
    if (validate(value)) return { ok: true, value }
    const [error] = validate.errors ?? []
    return {
      ok: false,
      problem: `${error?.instancePath || 'the reply'} ${error?.message ?? 'is wrong'}`,
    }
  }
}

/** A field that servers leave out or set to `null`. */
export function Lenient<Schema extends TSchema>(schema: Schema) {
  return Type.Optional(Type.Union([schema, Type.Null()]))
}

/** A field that decides nothing: whatever stands there refuses no reply. */
export const Anything = Type.Optional(Type.Unknown())
