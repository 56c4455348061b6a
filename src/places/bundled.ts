import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { packageRoot } from './own-package.ts'

/** Folder of the suites that come with the program. */
export const bundledSuites = resolve(packageRoot, 'suites')

/**
 * A suite folder: the path as given when it holds a suite, else the bundled suite of that name; a folder of bare
 * task files where no bundled suite has its name.
 */
export function suiteFolder(nameOrFolder: string): string {
  const given = resolve(nameOrFolder)
  const isName = /^[a-z0-9-]+$/u.test(nameOrFolder)
  if (!isName || existsSync(resolve(given, 'suite.json'))) return given
  const bundled = resolve(bundledSuites, nameOrFolder)
  return existsSync(bundled) || !existsSync(given) ? bundled : given
}

/** The tiers file that comes with the program. */
export const bundledTiers = resolve(packageRoot, 'tiers.json')

/** The tiers file: as given, else `tiers.json` in the current folder, else the bundled one. */
export function tiersFile(given: string | undefined): string {
  if (given !== undefined) return resolve(given)
  return existsSync('tiers.json') ? resolve('tiers.json') : bundledTiers
}
