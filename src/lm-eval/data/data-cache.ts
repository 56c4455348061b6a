import { join } from 'node:path'
import envPaths from 'env-paths'

/** Where fetched datasets are kept when nobody names another place (XDG cache folder on Linux). */
export function defaultDataCache(): string {
  return join(envPaths('iqchains', { suffix: '' }).cache, 'datasets')
}

/** The place of a fetched file; files are named by their content. */
export function cachedFile(cache: string, sha256: string): string {
  return join(cache, sha256.slice(0, 2), sha256)
}
