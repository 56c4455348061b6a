import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describeError, IqError, isIqError } from '../../errors/index.ts'
import {
  type FileReader,
  isYamlList,
  readTaskFile,
  rememberingReader,
  type TaskFile,
} from '../yaml/index.ts'

/** What a name stands for. A tag only selects tasks; it is no group. */
export type IndexEntry =
  | { readonly kind: 'task' | 'group'; readonly name: string; readonly file: TaskFile }
  | { readonly kind: 'tag'; readonly name: string; readonly members: Set<string> }

/** All task, group and tag names of a folder. */
export interface TaskIndex {
  readonly directory: string
  readonly entries: ReadonlyMap<string, IndexEntry>
  /** Files that could not be read as a task; told when a name is not found. */
  readonly skipped: readonly IqError[]
  /** Reads each file only once. */
  readonly read: FileReader
}

const ignoredFolders = ['__pycache__', '.ipynb_checkpoints']

/**
 * Indexes every `*.yaml` file under a folder in the order of their paths; of two equal names the
 * first is kept (lm-eval's `TaskIndex`). Malformed files are skipped and reported with the index.
 */
export function indexTasks(directory: string): TaskIndex {
  const entries = new Map<string, IndexEntry>()
  const skipped: IqError[] = []
  const read = rememberingReader()
  for (const path of yamlFiles(directory)) {
    try {
      register(readTaskFile(path, read), entries)
    } catch (error) {
      if (!isIqError(error)) throw error
      skipped.push(error)
    }
  }
  return { directory, entries, skipped, read }
}

/** The task or group of a file that is named by its path. @throws IqError `SUITE` */
export function entryOfFile(path: string, read: FileReader): IndexEntry {
  const file = readTaskFile(path, read)
  const kind = kindOf(file)
  const name = file.fields.get(kind)?.value
  if (typeof name === 'string') return { kind, name, file }
  throw new IqError('SUITE', `${path}: has no '${kind}' name`)
}

function yamlFiles(directory: string): readonly string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .filter((path) => !path.split(sep).some((part) => ignoredFolders.includes(part)))
      .sort()
      .map((path) => join(directory, path))
  } catch (cause) {
    throw new IqError('SUITE', `${directory}: cannot be read: ${describeError(cause)}`, { cause })
  }
}

function register(file: TaskFile, entries: Map<string, IndexEntry>): void {
  const kind = kindOf(file)
  const name = file.fields.get(kind)?.value
  if (typeof name !== 'string' || entries.has(name)) return
  entries.set(name, { kind, name, file })
  if (kind === 'group') return
  for (const tag of tagsOf(file)) {
    const entry = entries.get(tag)
    if (entry === undefined) entries.set(tag, { kind: 'tag', name: tag, members: new Set([name]) })
    else if (entry.kind === 'tag') entry.members.add(name)
  }
}

function kindOf(file: TaskFile): 'task' | 'group' {
  return file.fields.has('group') ? 'group' : 'task'
}

function tagsOf(file: TaskFile): readonly string[] {
  const tag = file.fields.get('tag')?.value ?? []
  const tags = isYamlList(tag) ? tag : [tag]
  return tags.filter((name) => typeof name === 'string')
}
