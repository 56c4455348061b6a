import { describeError, IqError, isIqError } from '../../errors/index.ts'
import {
  type ConfigFields,
  type ConfigValue,
  DataStore,
  describeAggregate,
  leavesOf,
  lockedDatasets,
  splitsOf,
  type TaskConfig,
  type TaskGroup,
  type TaskTree,
} from '../../lm-eval/index.ts'
import type { Suite } from '../load-suite.ts'
import { ExportFolder } from './export-folder.ts'
import { portableFields, pythonFiles } from './portable-config.ts'

/** What was written. */
export interface Exported {
  /** The group that holds the whole suite: its name, or one like it where a task has that name. */
  readonly entry: string
  /** Relative to the folder. */
  readonly files: readonly string[]
}

/**
 * Writes a suite as task files and JSON Lines that lm-eval runs from inside the folder: every task
 * and group, and a group that holds them all. Documents are written as they
 * were read, before `process_docs`; Python code of task files is copied beside them.
 * @throws IqError `CONFIG` when the folder is not empty, `SUITE` when Python code is not at hand,
 * `DISK`
 */
export async function exportSuite(suite: Suite, folder: string): Promise<Exported> {
  try {
    const target = await ExportFolder.create(folder)
    const store = new DataStore(suite.directory, lockedDatasets(suite.directory))
    for (const tree of suite.trees) await writeTree(tree, store, target)
    const entry = freeName(suite)
    const members = suite.trees.map(({ name }) => name)
    await target.yaml(entry, new Map(Object.entries({ group: entry, task: members })))
    return { entry, files: target.files }
  } catch (cause) {
    if (isIqError(cause)) throw cause
    throw new IqError('DISK', `${folder}: cannot be written: ${describeError(cause)}`, { cause })
  }
}

function freeName({ name, trees }: Suite): string {
  const taken = new Set(
    trees.flatMap((tree) => [...leavesOf(tree), ...groupsOf(tree)].map((node) => node.name)),
  )
  return taken.has(name) ? `${name}-suite` : name
}

async function writeTree(tree: TaskTree, store: DataStore, target: ExportFolder): Promise<void> {
  for (const { config } of leavesOf(tree)) await writeTask(config, store, target)
  for (const group of groupsOf(tree)) await target.yaml(fileName(group.name), groupFields(group))
}

async function writeTask(
  config: TaskConfig,
  store: DataStore,
  target: ExportFolder,
): Promise<void> {
  const name = fileName(config.task)
  const data = new Map<string, string>()
  for (const split of splitsOf(config)) {
    const documents = await store.open(config, split)
    data.set(split, await target.documents(documents, `${name}.${fileName(split)}`))
  }
  const python = pythonFiles(config)
  // Python files of one name and other content must not meet.
  await target.yaml(python.length > 0 ? `${name}/${name}` : name, portableFields(config, data))
  for (const path of python) await target.copy(path, name)
}

function groupsOf(tree: TaskTree): readonly TaskGroup[] {
  return tree.kind === 'task' ? [] : [...tree.children.flatMap(groupsOf), tree]
}

function groupFields({ name, alias, version, aggregate, children }: TaskGroup): ConfigFields {
  return fields([
    ['group', name],
    ...(alias === undefined ? [] : [['group_alias', alias] as const]),
    ['task', children.map((child) => child.name)],
    ['aggregate_metric_list', aggregate.map(describeAggregate)],
    ['metadata', fields([['version', version]])],
  ])
}

function fields(entries: Iterable<readonly [string, ConfigValue]>): ConfigFields {
  return new Map(entries)
}

/** A name that every file system takes; `::` parts an inline task from its group. */
function fileName(name: string): string {
  return name.replace(/[^\w.-]+/gu, '__')
}
