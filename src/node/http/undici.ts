import { createRequire } from 'node:module'

let loaded: typeof import('undici') | undefined

/** The HTTP client, loaded with the first connection: most commands make none. */
export function undici(): typeof import('undici') {
  loaded ??= createRequire(import.meta.url)('undici') as typeof import('undici')
  return loaded
}
