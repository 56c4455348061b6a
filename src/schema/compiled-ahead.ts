import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { TSchema } from 'typebox'

/** The file of a schema's code: a schema that changed has another name, so no code is ever stale. */
export function codeFile(schema: TSchema): string {
  const digest = createHash('sha256').update(JSON.stringify(schema)).digest('hex')
  return `${digest.slice(0, 24)}.cjs`
}

/**
 * Whether a value fits a schema, by the code that the build compiled, which lies beside the chunks that ask
 * for it; undefined in a checkout, or for a schema not ours.
 */
export function compiledAhead(schema: TSchema): ((value: unknown) => boolean) | undefined {
  const file = `../validators/${codeFile(schema)}`
  const isThere = existsSync(new URL(file, import.meta.url))
  return isThere ? createRequire(import.meta.url)(file) : undefined
}
