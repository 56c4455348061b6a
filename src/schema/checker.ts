import type { Ajv, ErrorObject, ValidateFunction } from 'ajv'
import type { Static, TSchema } from 'typebox'
import { checkerOptions, createAjv } from './ajv.ts'
import { closest } from './closest.ts'
import { compiledAhead } from './compiled-ahead.ts'

/** What is wrong with a value, and where. */
export interface Violation {
  /** JSON Pointer to the offending value; '' is the document itself. */
  readonly path: string
  readonly message: string
}

/** Returns the value with its static type, or the first violation. */
export type Checker<S extends TSchema> = (
  value: unknown,
) =>
  | { readonly ok: true; readonly value: Static<S> }
  | { readonly ok: false; readonly violation: Violation }

let ajv: Ajv | undefined

/**
 * Compiles a schema on first use, so that importing one costs nothing at start-up. The published
 * package holds code of its own schemas that tells what fits; only what does not is looked at by the schema.
 */
export function checker<S extends TSchema>(schema: S): Checker<S> {
  checked.add(schema)
  let fits: ((value: unknown) => boolean) | undefined
  return (value) => {
    fits ??= compiledAhead(schema) ?? compile(schema)
    if (fits(value)) return { ok: true, value: value as Static<S> }
    return { ok: false, violation: violationOf(schema, value) }
  }
}

/** Every schema that has a checker: what the build compiles ahead. */
export const checked = new Set<TSchema>()

/** What is wrong with a value that does not fit. */
function violationOf(schema: TSchema, value: unknown): Violation {
  const validate = compile(schema)
  validate(value)
  return explain(validate.errors ?? [])
}

/** Ajv keeps what it has compiled. */
function compile(schema: TSchema): ValidateFunction {
  ajv ??= createAjv(checkerOptions)
  return ajv.compile(schema)
}

/** Of a choice of shapes every one complains: the complaints deepest in the value tell most. */
function explain(errors: readonly ErrorObject[]): Violation {
  const depth = Math.max(...errors.map(depthOf))
  const deepest = errors.filter((error) => depthOf(error) === depth)
  const named = (keyword: string) => deepest.filter((error) => error.keyword === keyword)
  const [one, ...others] = named('const')
  if (one && others.length > 0) {
    const allowed = [one, ...others].map(({ params }) => JSON.stringify(params['allowedValue']))
    return { path: one.instancePath, message: `must be one of ${allowed.join(', ')}` }
  }
  const telling = deepest.find(({ keyword }) => keyword !== 'anyOf' && keyword !== 'type')
  if (telling) return explainOne(telling)
  const types = named('type')
  const [first] = types
  if (!first) return explainOne(deepest.at(-1))
  const message = `must be ${types.map(({ params }) => params['type']).join(' or ')}`
  return { path: first.instancePath, message }
}

function depthOf({ instancePath }: ErrorObject): number {
  return instancePath.split('/').length
}

function explainOne(error: ErrorObject | undefined): Violation {
  if (!error) return { path: '', message: 'is not valid' }
  const path = error.instancePath
  switch (error.keyword) {
    case 'additionalProperties':
      return { path, message: unknownKey(String(error.params['additionalProperty']), error) }
    case 'required': {
      const missing = String(error.params['missingProperty'])
      const misspelt = Object.keys(error.data ?? {}).find(
        (name) => !propertiesOf(error).includes(name) && closest(name, [missing]) !== undefined,
      )
      const message = misspelt ? unknownKey(misspelt, error) : `key '${missing}' is missing`
      return { path, message }
    }
    case 'const':
      return { path, message: `must be ${JSON.stringify(error.params['allowedValue'])}` }
    case 'pattern':
      return {
        path,
        message: `${JSON.stringify(error.data)} does not match ${error.params['pattern']}`,
      }
    default:
      return { path, message: error.message ?? 'is not valid' }
  }
}

function unknownKey(name: string, error: ErrorObject): string {
  const known = propertiesOf(error)
  const suggestion = closest(name, known)
  const help = suggestion ? `did you mean '${suggestion}'?` : `known: ${known.join(', ')}`
  return `unknown key '${name}', ${help}`
}

function propertiesOf({ parentSchema }: ErrorObject): readonly string[] {
  return Object.keys(parentSchema?.['properties'] ?? {})
}
