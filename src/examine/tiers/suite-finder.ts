import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isIqError } from '../../errors/index.ts'
import { bundledSuites } from '../../places/index.ts'
import { loadSuite, readSuiteFile, type Suite } from '../../suite/index.ts'

/** A suite that a chain names. */
export interface FoundSuite {
  readonly folder: string
  readonly version: string
  /** Undefined where its data are not on this machine. */
  readonly suite: Suite | undefined
}

/** Looks a suite up by its name. */
export type SuiteFinder = (name: string) => Promise<FoundSuite | undefined>

/**
 * Finds suites where they live: in the folders that are named, in `suites` beside the tiers file, and among those
 * that come with the program. Each is loaded once.
 * @param folders that hold a suite each
 */
export function suitesNear(tiersPath: string, folders: readonly string[]): SuiteFinder {
  const known = new Map<string, Promise<FoundSuite | undefined>>()
  const look = async (name: string): Promise<FoundSuite | undefined> => {
    const near = join(dirname(resolve(tiersPath)), 'suites', name)
    for (const folder of [...folders, near, join(bundledSuites, name)]) {
      const file = join(resolve(folder), 'suite.json')
      if (!existsSync(file)) continue
      const { suite: about } = await readSuiteFile(file)
      if (about.name !== name) continue
      return { folder, version: about.version, suite: await loadedOf(resolve(folder)) }
    }
    return undefined
  }
  return (name) => {
    const found = known.get(name) ?? look(name)
    known.set(name, found)
    return found
  }
}

async function loadedOf(folder: string): Promise<Suite | undefined> {
  try {
    return await loadSuite(folder)
  } catch (error) {
    if (isIqError(error) && error.code === 'NOT_FETCHED') return undefined
    throw error
  }
}
