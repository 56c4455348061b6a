import { createRequire } from 'node:module'
import type { Ajv, Options } from 'ajv'

/**
 * A compiler of schemas. Ajv is loaded with the first one, as most commands start without any. The
 * schemas themselves are validated by a test: here it would take longer than everything else.
 */
export function createAjv(options: Options = {}): Ajv {
  const module: typeof import('ajv') = createRequire(import.meta.url)('ajv')
  return new module.Ajv({ ...options, validateSchema: false })
}

/** How values are checked: with what the messages need. */
export const checkerOptions: Options = { strict: true, allowUnionTypes: true, verbose: true }
