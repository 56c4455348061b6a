import { join } from 'node:path'
import { IqError } from '../errors/index.ts'
import type { Task } from '../item/index.ts'
import {
  compileTask,
  DataStore,
  type DatasetSource,
  defaultFewshotSeed,
  type Fits,
  indexTasks,
  leavesOf,
  loadDocuments,
  lockedDatasets,
  resolveTasks,
  type TaskIndex,
  type TaskSettings,
  type TaskTree,
  tokenLimit,
} from '../lm-eval/index.ts'
import { suiteFolder } from '../places/index.ts'
import { type DigestedFile, suiteDigest } from './digest.ts'
import { generatorsDigest } from './families/index.ts'
import { compileGenerated, isGenerated } from './generated/index.ts'
import { pictureFamily, pictureGeneratorsDigest, pictureTask } from './pictures/index.ts'
import { readSuiteFile } from './read-suite-file.ts'
import type { SuiteFile, SuiteFileEntry } from './schema.ts'
import type { Suite, SuiteTask } from './suite.ts'

export interface SuiteOptions {
  /** Where published datasets come from. Default: what was fetched before. @internal */
  readonly source?: DatasetSource
  /** In place of the suite's own `mode`; changes the digest. */
  readonly mode?: Suite['mode'] | undefined
  /** First items of each task only, as lm-eval's `--limit`; changes the digest. */
  readonly limit?: number
}

/**
 * Loads a suite: `suite.json`, its task files, their data.
 * @param nameOrFolder a folder, or the name of a suite that comes with the program
 *
 * @example
 * ```ts
 * import { loadSuite } from 'iq-chains'
 *
 * const suite = await loadSuite('starter')
 * suite.tasks.every(({ task }) => task.item(0).requests.length > 0) // => true
 * ```
 *
 * @throws IqError `SUITE` or `DATA` naming file and place
 */
export async function loadSuite(nameOrFolder: string, options: SuiteOptions = {}): Promise<Suite> {
  const root = suiteFolder(nameOrFolder)
  const path = join(root, 'suite.json')
  const { suite, sha256 } = await readSuiteFile(path)
  const { name, version, description, answerFormat, chat = 'none', systemInstruction } = suite
  const mode = options.mode ?? suite.mode ?? 'repaired'
  const fewshotSeed = suite.fewshotSeed ?? defaultFewshotSeed
  const limit = options.limit
  const fits = mode === 'strict' ? undefined : await fitting(suite, path)
  const settings = {
    ...{ mode, chat, fewshotSeed },
    ...(systemInstruction !== undefined && { systemInstruction }),
    ...(limit !== undefined && { limit }),
    ...(fits !== undefined && { fits }),
  }

  const store = new DataStore(root, options.source ?? lockedDatasets(root))
  const index = indexTasks(root)
  const tasks: SuiteTask[] = []
  const trees: TaskTree[] = []
  const files: DigestedFile[] = [{ path, sha256 }]
  for (const entry of suite.tasks) {
    if (entry.pictures !== undefined) {
      tasks.push(picturesOf(entry, entry.pictures, suite, path))
      files.push({ path: 'picture generators', sha256: pictureGeneratorsDigest })
      continue
    }
    const tree = treeOf(entry, index, path)
    const loaded = await loadTree(tree, store, settings)
    refuseTwins(
      [...tasks.map(({ task }) => task.name), ...loaded.tasks.map((task) => task.name)],
      path,
    )
    trees.push(tree)
    tasks.push(...shares(entry, tree, loaded.tasks))
    files.push(...loaded.files)
  }
  const digest = suiteDigest(root, files, {
    answerFormat,
    fewshotSeed,
    mode,
    chat,
    limit: limit ?? null,
  })
  return {
    directory: root,
    name,
    version,
    description,
    answerFormat,
    fewshotSeed,
    mode,
    chat,
    systemInstruction,
    canaries: suite.canaries ?? 0,
    heldBack: suite.heldBack ?? false,
    tasks,
    trees,
    scorer: suite.scorer,
    digest,
  }
}

function picturesOf(
  { task: name, weight = 1, rates }: SuiteFileEntry,
  pictures: string,
  { scorer }: SuiteFile,
  path: string,
): SuiteTask {
  const family = pictureFamily(pictures)
  if (family === undefined) {
    throw new IqError(
      'SUITE',
      `${path}: task '${name}': there is no family of pictures '${pictures}'`,
    )
  }
  if (scorer === undefined || rates === undefined) {
    throw new IqError('SUITE', `${path}: task '${name}': pictures need "scorer" and "rates"`, {
      next: 'measure them with: iqchains suites audit',
    })
  }
  const none = { answer: undefined, metric: undefined, filter: undefined, unique: undefined }
  return { task: pictureTask({ ...family, name }), weight, ...none, rates }
}

/** In strict mode a task file shows all of its examples, whatever their length. */
async function fitting({ shots, inputTokens }: SuiteFile, path: string): Promise<Fits | undefined> {
  if (shots === undefined && inputTokens === undefined) return undefined
  if (shots !== undefined && inputTokens !== undefined) return tokenLimit(inputTokens)
  throw new IqError('SUITE', `${path}: "shots": "fit" and inputTokens go together`, {
    next: 'Give both or none of them',
  })
}

function treeOf({ task }: SuiteFileEntry, index: TaskIndex, path: string): TaskTree {
  if (index.entries.get(task)?.kind === 'tag') {
    throw new IqError('SUITE', `${path}: '${task}' is a tag, which has no score of its own`, {
      next: 'List its tasks one by one, or name a group',
    })
  }
  const [tree] = resolveTasks(index, [task])
  if (tree === undefined) throw new IqError('SUITE', `${path}: '${task}' holds no task`)
  return tree
}

async function loadTree(tree: TaskTree, store: DataStore, settings: TaskSettings) {
  const tasks: Task[] = []
  const files: DigestedFile[] = tree.kind === 'group' ? [...sourcesOf(tree)] : []
  for (const { config, sources } of leavesOf(tree)) {
    if (isGenerated(config)) {
      tasks.push(compileGenerated(config, settings))
      files.push(...sources, { path: 'generators', sha256: generatorsDigest })
      continue
    }
    const documents = await loadDocuments(config, store, settings)
    tasks.push(compileTask(config, documents, settings))
    files.push(...sources, ...documents.files)
  }
  return { tasks, files }
}

function sourcesOf(tree: TaskTree): readonly DigestedFile[] {
  const below = tree.kind === 'group' ? tree.children.flatMap(sourcesOf) : []
  return [...tree.sources, ...below]
}

/** A group counts as lm-eval scores it: over its leaf tasks, by size unless it says otherwise. */
function shares(entry: SuiteFileEntry, tree: TaskTree, tasks: readonly Task[]): SuiteTask[] {
  const { weight = 1, answer, metric, filter, unique } = entry
  const total = tasks.reduce((sum, task) => sum + task.size, 0)
  const bySize = tree.kind === 'group' && (tree.aggregate[0]?.weight_by_size ?? true)
  return tasks.map((task) => {
    const share = bySize ? task.size / total : 1 / tasks.length
    return { task, weight: weight * share, answer, metric, filter, unique, rates: undefined }
  })
}

function refuseTwins(names: readonly string[], path: string): void {
  const twin = names.find((name, position) => names.indexOf(name) !== position)
  if (twin === undefined) return
  throw new IqError('SUITE', `${path}: the task '${twin}' is named twice`)
}
