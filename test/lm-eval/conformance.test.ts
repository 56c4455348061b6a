import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  compileTask,
  DataStore,
  dumpsJson,
  indexTasks,
  type LmEvalTask,
  leavesOf,
  loadDocuments,
  lockedDatasets,
  resolveTasks,
  sampleHashes,
  type TaskTree,
  taskHash,
} from '../../src/lm-eval/index.ts'
import { caseNames, loadCase } from '../conformance/case.ts'
import { dict, list, type RecordedRequest } from '../conformance/recorded.ts'
import { describeCorpora } from '../support/corpora.ts'

describeCorpora('tasks recorded with lm-evaluation-harness', (corpus) => {
  const arrow = existsSync(join(corpus.folder, 'gen-arrow-typing')) ? ['gen-arrow-typing'] : []

  test.each([...caseNames(corpus), ...arrow])(
    '%s: the same documents, prompts, targets and hashes',
    async (name) => {
      const recorded = await loadCase(corpus, name)
      const hashes = dict(recorded.results.get('task_hashes'))
      for (const [taskName, task] of recorded.tasks) {
        const requests = recorded.requests.filter((request) => request.task === taskName)
        expect(sentBy(task)).toEqual(requests.map(sent))

        const samples = recorded.samples.filter((sample) => sample.task === taskName)
        const pipelines = new Set(samples.map(({ filter }) => filter)).size
        const logged = Array(pipelines).fill(itemsOf(task)).flat()
        expect(logged.map(({ hashes }) => hashes)).toEqual(
          samples.map(({ docHash, promptHash, targetHash }) => ({
            doc: docHash,
            prompt: promptHash,
            target: targetHash,
          })),
        )
        expect(logged.map(({ target }) => target)).toEqual(
          samples.map(({ target }) => dumpsJson(target)),
        )
        expect(taskHash(logged.map(({ hashes }) => hashes))).toBe(hashes.get(taskName))
      }
      expect([...recorded.tasks.keys()].toSorted()).toEqual([...hashes.keys()].toSorted())
    },
  )

  test.each(caseNames(corpus))('%s: the same groups', async (name) => {
    const { trees, results } = await loadCase(corpus, name)
    const recorded = dict(results.get('group_subtasks'))
    const groups = trees.flatMap(groupsOf)
    expect(new Map(groups.map((group) => [group.name, namesOf(group.children)]))).toEqual(
      new Map([...recorded].map(([group, members]) => [group, list(members)])),
    )
    const versions = dict(results.get('versions'))
    for (const group of groups) expect(group.version).toBe(versions.get(group.name))
  })
})

/** Refused while scores are made, which is not this room's part. */
const refusedLater = [
  'f1-multiclass.yaml',
  'first-k-needs-repeats.yaml',
  'unknown-aggregation.yaml',
  'unknown-filter.yaml',
]

describeCorpora('tasks that lm-evaluation-harness refuses', (corpus) => {
  const folder = join(corpus.folder, 'errors')

  test.each(yamlFiles(folder).filter((file) => !refusedLater.includes(file)))(
    '%s is refused by file or task name',
    async (file) => {
      await expect(buildAll(folder, file)).rejects.toThrow(
        expect.objectContaining({
          name: 'IqError',
          code: expect.stringMatching(/^(?:SUITE|DATA)$/),
          message: expect.stringMatching(/\.yaml:\d+:\d+|task 'err'/),
        }),
      )
    },
  )

  test.each(yamlFiles(folder).filter((file) => refusedLater.includes(file)))(
    '%s can be asked',
    async (file) => {
      await buildAll(folder, file)
    },
  )
})

async function buildAll(folder: string, file: string): Promise<void> {
  const store = new DataStore(folder, lockedDatasets(folder))
  for (const { config } of resolveTasks(indexTasks(folder), [file]).flatMap(leavesOf)) {
    const settings = { limit: 5, mode: 'strict' } as const
    const task = compileTask(config, await loadDocuments(config, store, settings), settings)
    for (let index = 0; index < task.size; index++) task.item(index)
  }
}

function sentBy(task: LmEvalTask): readonly unknown[] {
  return Array.from({ length: task.size }, (_, index) =>
    task.item(index).requests.map((request) => ({ docId: index, ...parts(request) })),
  ).flat()
}

function parts(request: ReturnType<LmEvalTask['item']>['requests'][number]) {
  switch (request.kind) {
    case 'generate':
      return { context: request.prompt, kwargs: dumpsJson(request.settings.kwargs) }
    case 'loglikelihood':
      return { context: request.context, continuation: request.continuation }
    case 'rolling':
      return { string: request.text }
  }
}

function sent({ docId, context, continuation, kwargs, string }: RecordedRequest) {
  return {
    docId,
    ...(context !== undefined && { context }),
    ...(continuation !== undefined && { continuation }),
    ...(kwargs !== undefined && { kwargs: dumpsJson(kwargs) }),
    ...(string !== undefined && { string }),
  }
}

function itemsOf(task: LmEvalTask) {
  return Array.from({ length: task.size }, (_, index) => {
    const item = task.item(index)
    return { hashes: sampleHashes(item), target: dumpsJson(item.target) }
  })
}

function groupsOf(tree: TaskTree): readonly Extract<TaskTree, { kind: 'group' }>[] {
  return tree.kind === 'group' ? [tree, ...tree.children.flatMap(groupsOf)] : []
}

function namesOf(trees: readonly TaskTree[]): readonly string[] {
  return trees.map(({ name }) => name)
}

function yamlFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  } catch {
    return []
  }
}
