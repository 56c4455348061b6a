import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fetchSuite } from '../../src/hub/index.ts'
import {
  loadSuite,
  lockedDatasets,
  sampleHashes,
  type Task,
  taskHash,
} from '../../src/suite/index.ts'
import { folderWith } from '../suite/folder.ts'
import { serveHub } from '../support/hub.ts'
import { describeRealData, mmluSubjects, openLlmDatasets } from '../support/open-llm-hub.ts'

/** Fetches a bundled suite from a Hub that serves original files; HellaSwag's are a part of it. */
async function fetched(name: string, limit?: number) {
  await using hub = await serveHub(openLlmDatasets())
  const folder = folderWith({})
  const cache = folderWith({})
  cpSync(`suites/${name}`, folder, { recursive: true })
  const suite = await fetchSuite(folder, {
    cache,
    endpoint: hub.url,
    token: undefined,
    listener: () => undefined,
  })
  if (limit === undefined) return suite
  return loadSuite(folder, { source: lockedDatasets(folder, cache), limit })
}

describeRealData('the suites of the Open LLM Leaderboard', () => {
  test.each(['open-llm', 'open-llm-chat'])(
    '%s: six benchmarks count alike, MMLU as the plain mean of its subjects',
    async (name) => {
      const { tasks } = await fetched(name)
      const prefix = name.replaceAll('-', '_')
      const sizes = new Map(tasks.map(({ task }) => [task.name, task.size]))
      const subjects = tasks.filter(({ task }) => task.name.startsWith(`${prefix}_mmlu::`))
      expect(subjects.map(({ task }) => task.name.split('::')[1])).toEqual(mmluSubjects)
      expect(subjects.reduce((sum, { task }) => sum + task.size, 0)).toBe(14_042)
      expect(sizes.get(`${prefix}_arc_challenge`)).toBe(1172)
      expect(sizes.get(`${prefix}_truthfulqa`)).toBe(817)
      expect(sizes.get(`${prefix}_winogrande`)).toBe(1267)
      expect(sizes.get(`${prefix}_gsm8k`)).toBe(1319)
      const weights = new Set(subjects.map(({ weight }) => weight))
      expect([...weights]).toEqual([1 / 57])
      const others = tasks.filter((entry) => !subjects.includes(entry))
      expect(others.map(({ weight }) => weight)).toEqual([1, 1, 1, 1, 1])
    },
  )

  test('open-llm asks what the shipped task files of the reference ask', async () => {
    const { tasks } = await fetched('open-llm', 60)
    const named = new Map(tasks.map(({ task }) => [task.name, task]))
    const hashes = Object.keys(recorded).map((name) => [name, hashOf(named.get(name))])
    expect(Object.fromEntries(hashes)).toEqual(recorded)
  })

  test('open-llm-chat never gives an answer away by its place', async () => {
    const { tasks } = await fetched('open-llm-chat')
    const task = tasks.find((entry) => entry.task.name.endsWith('truthfulqa'))?.task
    const places = new Set(
      Array.from({ length: task?.size ?? 0 }, (_, index) => task?.item(index).target),
    )
    expect(places.size).toBeGreaterThan(5)
  })
})

/** Task hashes recorded with lm_eval 0.4.13: its shipped task files on the same data, --limit 60. */
const recorded = {
  open_llm_arc_challenge: '55a2b02ee0a6eca12ef3d5813cee3150e3a9a8a52c9ee0fa3b34a3fcef8bd4f0',
  open_llm_hellaswag: '52d2d2d3114babc04e621f43c67a379c8a981c0d3319930a1532b219ca393e8c',
  'open_llm_mmlu::anatomy': '6c89198310960cf662e92616c905e953f44c530ed27447993292291097f73704',
  'open_llm_mmlu::high_school_geography':
    '9c77b8d313cf25fb5063250dfa8eab4644b66a6f0580dd73bc250d99a150b4e1',
  open_llm_truthfulqa: 'cbc8597c597dfaabfc317e2b2caccda6ab0a2ecc6f8d3352c9be5502c419ce9f',
  open_llm_winogrande: '0e443aaff6ab1aa4d3fb897b07080cb4297a8878fd5fb38fd6bbf67dab0f2ab6',
  open_llm_gsm8k: '4443de98d18cd9d87b225ca0bd89d2eb5b6a833c1cb03cb46564b719b53eb9c6',
}

function hashOf(task: Task | undefined): string {
  if (task === undefined) return 'no such task'
  const hashes = Array.from({ length: task.size }, (_, index) => sampleHashes(task.item(index)))
  return taskHash(task.config.filter_list.flatMap(() => hashes))
}
