import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { answerFormatVersion } from '../answer/index.ts'
import { IqError } from '../errors/index.ts'
import { indexTasks, resolveTasks, type TaskIndex, type TaskTree } from '../lm-eval/index.ts'
import type { SuiteFile } from './schema.ts'

/** Of a folder without `suite.json`: no chain wants it. */
const bareVersion = '0.0.0'

/**
 * What `suite.json` would say of a folder that holds task files only: every group, and every task that is in none,
 * with equal weights, read by the filters of its own. It has a digest as any suite, but a version that no chain
 * wants; `suites new` writes it down as the first version of a suite.
 * @throws IqError `SUITE` for a folder without task files, and for a file there that cannot be read
 */
export function bareSuite(root: string): SuiteFile {
  const next = 'name a folder, or one of: iqchains suites list'
  const stats = statSync(root, { throwIfNoEntry: false })
  if (stats === undefined) throw new IqError('SUITE', `${root}: no such suite`, { next })
  if (!stats.isDirectory()) throw new IqError('SUITE', `${root}: is no folder`, { next })
  const index = indexTasks(root)
  const [unread] = index.skipped
  if (unread) throw unread
  const tasks = topmost(index).map((task) => ({ task }))
  if (tasks.length === 0) {
    throw new IqError('SUITE', `${root}: holds neither suite.json nor a task file (*.yaml)`)
  }
  const name = nameFrom(basename(root))
  return {
    name,
    version: bareVersion,
    description: `The task files of the folder ${name}`,
    answerFormat: answerFormatVersion,
    tasks,
  }
}

/** Groups and tasks that no group holds, in the order of their names. */
function topmost(index: TaskIndex): readonly string[] {
  const names = [...index.entries.values()].flatMap((entry) =>
    entry.kind === 'tag' ? [] : [entry.name],
  )
  const held = new Set(resolveEach(index, names).flatMap(below))
  return names.filter((name) => !held.has(name)).sort()
}

function resolveEach(index: TaskIndex, names: readonly string[]): readonly TaskTree[] {
  return names.flatMap((name) => resolveTasks(index, [name]))
}

function below(tree: TaskTree): readonly string[] {
  return tree.kind === 'task' ? [] : tree.children.flatMap((child) => [child.name, ...below(child)])
}

function nameFrom(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  return name.slice(0, 64) || 'tasks'
}
