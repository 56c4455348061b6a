import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ValidateFunction } from 'ajv'
import type { TSchema } from 'typebox'

/** Where the build puts the code of schemas, beside the chunks that ask for it. */
const folder = new URL('../validators/', import.meta.url)

/** The file of a schema's code: a schema that changed has another name, so no code is ever stale. */
export function codeFile(schema: TSchema): string {
  const digest = createHash('sha256').update(JSON.stringify(schema)).digest('hex')
  return `${digest.slice(0, 24)}.cjs`
}

/** The code of a schema that the build compiled, or undefined: in a checkout, or of a schema not ours. */
export function compiledAhead<T>(schema: TSchema): ValidateFunction<T> | undefined {
  const file = fileURLToPath(new URL(codeFile(schema), folder))
  return existsSync(file) ? createRequire(import.meta.url)(file) : undefined
}
