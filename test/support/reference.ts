import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../shared')

/**
 * Whether tests over the reference data are left out: the folder is not beside the checkout, and nobody
 * promised it. `.ci/run` promises what it finds, so that a file missing from it is a failure there.
 */
export const withoutReference =
  !existsSync(folder) && process.env['IQCHAINS_REFERENCE'] !== 'required'

/** A file or folder of the reference data. */
export function reference(...path: readonly string[]): string {
  return join(folder, ...path)
}
