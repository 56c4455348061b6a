import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { packageRoot } from './own-package.ts'

/** Folder of the suites that come with the program. */
export const bundledSuites = resolve(packageRoot, 'suites')

/** A suite folder: the path as given when it holds a suite, else the bundled suite of that name. */
export function suiteFolder(nameOrFolder: string): string {
  const isName = /^[a-z0-9-]+$/u.test(nameOrFolder)
  return isName && !existsSync(resolve(nameOrFolder, 'suite.json'))
    ? resolve(bundledSuites, nameOrFolder)
    : resolve(nameOrFolder)
}

/** The tiers file that comes with the program. */
export const bundledTiers = resolve(packageRoot, 'tiers.json')

/** The tiers file: as given, else `tiers.json` in the current folder, else the bundled one. */
export function tiersFile(given: string | undefined): string {
  if (given !== undefined) return resolve(given)
  return existsSync('tiers.json') ? resolve('tiers.json') : bundledTiers
}
