import { dirname, resolve } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { readYamlFile, type SourceFile, type YamlFile } from './read-file.ts'
import { describe, type Field, type Fields } from './value.ts'

/** A task file with its includes merged in. */
export interface TaskFile {
  readonly path: string
  readonly fields: Fields
  /** The file itself and everything it includes. */
  readonly sources: readonly SourceFile[]
}

/**
 * Reads a task file and what it includes, relative to the including file: later includes override
 * earlier ones, local keys override all, whole values at a time (lm-eval's `load_yaml`).
 * @param read reads one file, `rememberingReader` each only once
 * @throws IqError `SUITE` for unreadable or malformed files and for a file included twice
 */
export function readTaskFile(path: string, read: FileReader = readYamlFile): TaskFile {
  const sources: SourceFile[] = []
  const start = resolve(path)
  return { path: start, fields: follow(start, sources, undefined, read), sources }
}

/** Reads one file. */
export type FileReader = (path: string) => YamlFile

/** For many task files at once: thousands of them may include the same one. */
export function rememberingReader(): FileReader {
  const files = new Map<string, YamlFile>()
  return (path) => {
    const file = files.get(path) ?? readYamlFile(path)
    files.set(path, file)
    return file
  }
}

function follow(
  path: string,
  sources: SourceFile[],
  includedAt: string | undefined,
  read: FileReader,
): Fields {
  // lm-eval keeps one set of seen files for the whole tree, so a diamond counts as a cycle too.
  if (sources.some((source) => source.path === path)) {
    throw new IqError('SUITE', `${includedAt}: include cycle: ${path} was already included`)
  }
  const file = read(path)
  sources.push({ path, sha256: file.sha256 })

  const merged = new Map<string, Field>()
  const include = file.fields.get('include')
  for (const target of includeTargets(include)) {
    const included = follow(resolve(dirname(path), target), sources, include?.place, read)
    for (const [key, field] of included) if (key !== 'task_list') merged.set(key, field)
  }
  for (const [key, field] of file.fields) if (key !== 'include') merged.set(key, field)
  return merged
}

function includeTargets(include: Field | undefined): readonly string[] {
  if (include === undefined) return []
  const targets = Array.isArray(include.value) ? include.value : [include.value]
  return targets.map((target) => {
    if (typeof target === 'string') return target
    throw new IqError('SUITE', `${include.place}: include names files, not ${describe(target)}`)
  })
}
