import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { reference, withoutReference } from '../support/reference.ts'

const root = reference('vectors')

/** Whether to skip tests of published vectors: only where they are absent and were not promised. */
export const noVectors = withoutReference

export function vector(path: string): Buffer {
  return readFileSync(join(root, path))
}

/** Files below a folder of vectors, as paths that `vector` takes; none when they are skipped. */
export function vectorFiles(folder: string): string[] {
  if (noVectors) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}
