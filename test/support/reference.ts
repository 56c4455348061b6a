import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** Set on what is tested over reference data, so that a reporter can tell what was not run. */
    reference?: true
  }
}

/**
 * Reference data beside the repository: recordings, published vectors, real benchmarks. They are
 * extra. A clone without them is green; `test/support/announce.ts` says in one line what is left out.
 */
const root = resolve(import.meta.dirname, '../../../shared')

/** `IQCHAINS_REFERENCE=required`: whatever is not there fails instead of being left out. */
const required = process.env['IQCHAINS_REFERENCE'] === 'required'

/** The path of a file or folder of the reference data. */
export function reference(path: string): string {
  return resolve(root, path)
}

/** Whether tests over a file or folder of the reference data are run. */
export function hasReference(path: string): boolean {
  return required || existsSync(reference(path))
}

/** `describe` for tests over a file or folder of the reference data. */
export function describeReference(path: string, title: string, tests: () => void): void {
  describe(title, { skip: !hasReference(path), meta: { reference: true } }, tests)
}
