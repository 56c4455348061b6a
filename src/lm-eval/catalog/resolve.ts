import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { IqError } from '../../errors/index.ts'
import { closest } from '../../schema/index.ts'
import { buildEntry } from './build.ts'
import { entryOfFile, type IndexEntry, type TaskIndex } from './task-index.ts'
import { leavesOf, type TaskTree } from './tree.ts'

/**
 * Finds what names stand for: a task, a group, the tasks of a tag (sorted), or the path of a YAML
 * file relative to the index's folder.
 * @throws IqError `SUITE` for unknown names and for a task that two of them hold
 */
export function resolveTasks(index: TaskIndex, names: readonly string[]): readonly TaskTree[] {
  const trees = names.flatMap((name) => buildEntry(find(index, name), new Map(), index))
  refuseDuplicates(trees)
  return trees
}

function find(index: TaskIndex, name: string): IndexEntry {
  const entry = index.entries.get(name)
  if (entry) return entry
  const path = resolve(index.directory, name)
  if (existsSync(path)) return entryOfFile(path, index.read)

  const suggestion = closest(name, [...index.entries.keys()])
  const help = suggestion ? `, did you mean '${suggestion}'?` : ''
  const [unread] = index.skipped
  const hint = unread ? `; a file there cannot be read: ${unread.message}` : ''
  throw new IqError('SUITE', `${index.directory}: no task, group or file '${name}'${help}${hint}`)
}

function refuseDuplicates(trees: readonly TaskTree[]): void {
  const owners = new Map<string, string>()
  for (const tree of trees) {
    for (const { name, config } of leavesOf(tree)) {
      const owner = owners.get(name)
      if (owner !== undefined && owner !== tree.name) {
        const message = `${config.place}: task '${name}' is in both '${owner}' and '${tree.name}'`
        throw new IqError('SUITE', message)
      }
      owners.set(name, tree.name)
    }
  }
}
