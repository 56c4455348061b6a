import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** An entry of the package: what is imported, and where its declarations lie. */
export interface Entry {
  readonly specifier: string
  readonly file: string
}

/** The entries of code that package.json exports. */
export function packageEntries(): readonly Entry[] {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.entries<{ types?: string }>(exports).flatMap(([path, { types }]) =>
    types === undefined
      ? []
      : [{ specifier: `${name}${path.slice(1)}`, file: resolve(root, types) }],
  )
}
