import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PyDict, PyValue } from '../../src/lm-eval/index.ts'
import {
  compileTask,
  DataStore,
  indexTasks,
  type LmEvalTask,
  leavesOf,
  loadDocuments,
  lockedDatasets,
  resolveTasks,
  type TaskSettings,
  type TaskTree,
} from '../../src/lm-eval/index.ts'
import type { Corpus } from '../support/corpora.ts'
import {
  dict,
  list,
  type RecordedRequest,
  type RecordedSample,
  readJson,
  readRequests,
  readSamples,
} from './recorded.ts'

/** The case about a third party: the data loader's typing quirks. */
const optional = ['gen-arrow-typing']

/** Names of all cases but the optional ones. */
export function caseNames({ folder, present }: Corpus): readonly string[] {
  if (!present) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'settings.json')) && !optional.includes(name))
    .sort()
}

/** One recorded run of lm-evaluation-harness, and the same tasks as compiled here. */
export interface ConformanceCase {
  readonly directory: string
  /** Options of the command line, as lm-eval names them. */
  readonly cli: PyDict
  /** What `--tasks` named: tasks and groups. */
  readonly trees: readonly TaskTree[]
  /** Leaf tasks by name, in the order they are evaluated. */
  readonly tasks: ReadonlyMap<string, LmEvalTask>
  readonly requests: readonly RecordedRequest[]
  readonly samples: readonly RecordedSample[]
  /** `results.json`. */
  readonly results: PyDict
  /** Recorded answers to an item's requests, in their order, repeats side by side. */
  responses(task: string, index: number): readonly PyValue[]
}

export async function loadCase(corpus: Corpus, name: string): Promise<ConformanceCase> {
  const directory = join(corpus.folder, name)
  const settings = readJson(join(directory, 'settings.json'))
  const cli = dict(settings.get('cli'))
  const names = list(settings.get('tasks')).filter((task) => typeof task === 'string')
  const trees = resolveTasks(indexTasks(directory), names)
  const requests = readRequests(directory)
  const answers = Map.groupBy(requests, ({ task, docId }) => `${task} ${docId}`)
  return {
    directory,
    cli,
    trees,
    tasks: await compileAll(trees, directory, cli),
    requests,
    samples: readSamples(directory),
    results: readJson(join(directory, 'results.json')),
    responses: (task, index) =>
      (answers.get(`${task} ${index}`) ?? []).map(({ response }) => response),
  }
}

async function compileAll(
  trees: readonly TaskTree[],
  directory: string,
  cli: PyDict,
): Promise<ReadonlyMap<string, LmEvalTask>> {
  const store = new DataStore(directory, lockedDatasets(directory))
  const tasks = new Map<string, LmEvalTask>()
  for (const { name, config } of trees.flatMap(leavesOf)) {
    const settings = settingsOf(cli, name)
    const documents = await loadDocuments(config, store, settings)
    tasks.set(name, compileTask(config, documents, settings))
  }
  return tasks
}

/** The command line of lm-eval as settings, bug for bug. */
function settingsOf(cli: PyDict, task: string): TaskSettings {
  const samples = cli.has('samples') ? dict(cli.get('samples')).get(task) : undefined
  const system = cli.get('system_instruction')
  const chat = cli.get('fewshot_as_multiturn') === false ? 'single-turn' : 'multi-turn'
  return {
    mode: 'strict',
    ...(cli.has('num_fewshot') && { numFewshot: number(cli, 'num_fewshot') }),
    ...(cli.has('limit') && { limit: number(cli, 'limit') }),
    ...(samples !== undefined && { samples: list(samples).map(Number) }),
    ...(cli.has('gen_kwargs') && { generationKwargs: dict(cli.get('gen_kwargs')) }),
    ...(typeof system === 'string' && { systemInstruction: system }),
    ...(cli.get('apply_chat_template') === true && { chat }),
    ...(cli.has('fewshot_random_seed') && { fewshotSeed: number(cli, 'fewshot_random_seed') }),
  }
}

function number(cli: PyDict, key: string): number {
  return Number(cli.get(key))
}
