import { join } from 'node:path'
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
import { bundledSuites } from '../../places/index.ts'
import { planRun, taskShares } from '../../verdict/index.ts'
import {
  configOfItems,
  documentsOfItems,
  type GeneratedItem,
  generatedItem,
  isGenerated,
  publicRunSeed,
} from '../generated/index.ts'
import { isFresh, type Suite, suiteOfRun } from '../suite.ts'
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
 * were read, before `process_docs`; Python code of task files is copied beside them. Where items are
 * generated, those are written that a run would ask first, with Python code that judges them.
 * @param run the seed of the run, and how many of its items
 * @throws IqError `CONFIG` when the folder is not empty, `SUITE` when Python code is not at hand,
 * `DISK`
 */
export async function exportSuite(
  suite: Suite,
  folder: string,
  run: ExportedRun = { seed: publicRunSeed, items: 400 },
): Promise<Exported> {
  try {
    const target = await ExportFolder.create(folder)
    const store = new DataStore(suite.directory, lockedDatasets(suite.directory))
    const generated = isFresh(suite) ? itemsOfRun(suite, run) : new Map()
    const source = { store, generated }
    for (const tree of suite.trees) await writeTree(tree, source, target)
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

/** Which generated items are exported. */
export interface ExportedRun {
  readonly seed: string
  readonly items: number
}

/** The first items of a run, by the name of their task, in the order in which it asks them. */
function itemsOfRun(
  suite: Suite,
  { seed, items }: ExportedRun,
): ReadonlyMap<string, readonly GeneratedItem[]> {
  const asked = suiteOfRun(suite, seed)
  const made = new Map<string, GeneratedItem[]>()
  for (const step of planRun(taskShares(suite), seed, undefined).steps()) {
    if (step.position >= items) break
    const item = generatedItem(asked, step)
    const name = suite.tasks[step.task]?.task.name
    if (item === undefined || name === undefined) continue
    made.set(name, [...(made.get(name) ?? []), item])
  }
  return made
}

/** Where documents come from: files, or a generator. */
interface Source {
  readonly store: DataStore
  readonly generated: ReadonlyMap<string, readonly GeneratedItem[]>
}

async function writeTree(tree: TaskTree, source: Source, target: ExportFolder): Promise<void> {
  for (const { config } of leavesOf(tree)) {
    if (isGenerated(config)) await writeGenerated(config, source, target)
    else await writeTask(config, source.store, target)
  }
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

async function writeGenerated(
  config: TaskConfig,
  { generated }: Source,
  target: ExportFolder,
): Promise<void> {
  const name = fileName(config.task)
  const split = config.test_split ?? 'test'
  const items = generated.get(config.task) ?? []
  if (items.length === 0) {
    throw new IqError('USAGE', `task '${config.task}': none of its items is among those exported`, {
      next: 'export more of them: --items 400',
    })
  }
  const documents = documentsOfItems(items.length, (index) => items[index] as GeneratedItem)
  const data = new Map([[split, await target.documents(documents, `${name}.${split}`)]])
  const fields = portableFields({ ...configOfItems(config), test_split: split }, data)
  await target.yaml(name, new Map([...fields, ['process_results', itemsJudge]]))
  await target.share(join(itemsJudge.directory, 'checks.py'))
}

/** What judges generated items in lm-evaluation-harness; it runs the Python code, we do not. */
const itemsJudge = {
  kind: 'function',
  name: 'checks.process_results',
  directory: join(bundledSuites, 'iq-text'),
  place: 'iq-text',
} as const

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
