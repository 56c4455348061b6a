import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folder of the suites that come with the program. */
export const bundledSuites = resolve(root, 'suites')

/** A suite folder: the path as given when it exists, else the bundled suite of that name. */
export function suiteFolder(nameOrFolder: string): string {
  const bundled = resolve(bundledSuites, nameOrFolder)
  const isName = /^[a-z0-9-]+$/u.test(nameOrFolder)
  return isName && !existsSync(resolve(nameOrFolder, 'suite.json'))
    ? bundled
    : resolve(nameOrFolder)
}

/** The tiers file: as given, else `tiers.json` in the current folder, else the bundled one. */
export function tiersFile(given: string | undefined): string {
  if (given !== undefined) return resolve(given)
  return existsSync('tiers.json') ? resolve('tiers.json') : resolve(root, 'tiers.json')
}
