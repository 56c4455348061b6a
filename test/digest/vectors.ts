import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describeReference, hasReference, reference } from '../support/reference.ts'

const root = reference('vectors')

/** `describe` for tests of published vectors. */
export function describeVectors(title: string, tests: () => void): void {
  describeReference('vectors', title, tests)
}

export function vector(path: string): Buffer {
  return readFileSync(join(root, path))
}

/** Files below a folder of vectors, as paths that `vector` takes; none when they are skipped. */
export function vectorFiles(folder: string): string[] {
  if (!hasReference('vectors')) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}
