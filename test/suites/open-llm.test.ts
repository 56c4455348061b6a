import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fetchSuite } from '../../src/hub/index.ts'
import type { Task } from '../../src/item/index.ts'
import { requireLmEvalTask, sampleHashes, taskHash } from '../../src/lm-eval/index.ts'
import type { Suite } from '../../src/suite/index.ts'
import { folderWith } from '../lm-eval/folder.ts'
import { serveHub } from '../support/hub.ts'
import { describeRealData, mmluSubjects, openLlmDatasets } from '../support/open-llm-hub.ts'

/** Fetches a bundled suite from a Hub that serves original files; HellaSwag's are a part of it. */
async function fetched(name: string): Promise<Suite> {
  await using hub = await serveHub(openLlmDatasets())
  const folder = folderWith({})
  cpSync(`suites/${name}`, folder, { recursive: true })
  const access = { cache: folderWith({}), endpoint: hub.url, token: undefined }
  return await fetchSuite(folder, { ...access, listener: () => undefined })
}

describeRealData('the suites of the Open LLM Leaderboard', () => {
  test('open-llm asks what the shipped task files of the reference ask', async () => {
    const { tasks } = await fetched('open-llm')
    expectSixBenchmarks(tasks, 'open_llm')
    const named = new Map(tasks.map(({ task }) => [task.name, task]))
    const hashes = Object.keys(recorded).map((name) => [name, firstHash(named.get(name))])
    expect(Object.fromEntries(hashes)).toEqual(recorded)
  })

  test('open-llm-chat asks the same items and never gives an answer away by its place', async () => {
    const { tasks } = await fetched('open-llm-chat')
    expectSixBenchmarks(tasks, 'open_llm_chat')
    const task = tasks.find((entry) => entry.task.name.endsWith('truthfulqa'))?.task
    const places = new Set(
      Array.from({ length: 817 }, (_, index) => task?.item(index).accepted.join()),
    )
    expect(places.size).toBeGreaterThan(5)
  })
})

/** Six that count alike; MMLU is the plain mean of its subjects. */
function expectSixBenchmarks(tasks: Suite['tasks'], prefix: string): void {
  const sizes = new Map(tasks.map(({ task }) => [task.name.replace(`${prefix}_`, ''), task.size]))
  expect(Object.fromEntries(sizes)).toMatchObject({
    arc_challenge: 1172,
    truthfulqa: 817,
    winogrande: 1267,
    gsm8k: 1319,
  })
  const subjects = tasks.filter(({ task }) => task.name.includes('::'))
  expect(subjects.map(({ task }) => task.name)).toEqual(
    mmluSubjects.map((subject) => `${prefix}_mmlu::${subject}`),
  )
  expect(subjects.reduce((sum, { task }) => sum + task.size, 0)).toBe(14_042)
  expect(new Set(subjects.map(({ weight }) => weight))).toEqual(new Set([1 / 57]))
  const others = tasks.filter((entry) => !subjects.includes(entry))
  expect(others.map(({ weight }) => weight)).toEqual([1, 1, 1, 1, 1])
}

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

/** Over the first 60 items: what is drawn for them does not depend on those after. */
function firstHash(given: Task | undefined): string {
  if (given === undefined) return 'no such task'
  const task = requireLmEvalTask(given, 'this test')
  const hashes = Array.from({ length: 60 }, (_, index) => sampleHashes(task.item(index)))
  return taskHash(task.config.filter_list.flatMap(() => hashes))
}
