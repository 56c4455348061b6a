import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../../shared/vectors')

/** Whether to skip tests of published vectors: only where they are absent outside CI. */
export const noVectors = !existsSync(root) && process.env['CI'] === undefined

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
