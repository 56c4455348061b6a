import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { taskConfig } from '../../../src/lm-eval/config/index.ts'
import { documentsOf } from '../../../src/lm-eval/data/index.ts'
import type { PyDict, PyValue } from '../../../src/lm-eval/index.ts'
import { compileTask, type TaskSettings } from '../../../src/lm-eval/index.ts'
import { parseFields } from '../../../src/lm-eval/yaml/index.ts'

const rows: readonly PyDict[] = Array.from(
  { length: 40 },
  (_, id) =>
    new Map<PyValue, PyValue>([
      ['id', BigInt(id)],
      ['q', `Q${id}`],
      ['a', `A${id}`],
    ]),
)
const documents = documentsOf(rows, ['id', 'q', 'a'])

function compiled(yaml: string, settings: TaskSettings = {}) {
  const base = 'task: t\ndataset_path: json\ntest_split: test\ndoc_to_text: q\ndoc_to_target: a\n'
  const config = taskConfig(parseFields(base + yaml, 't.yaml'))
  return compileTask(config, { evaluation: documents, examples: documents, files: [] }, settings)
}

function promptOf(task: ReturnType<typeof compiled>, index: number) {
  const [request] = task.item(index).requests
  return request?.kind === 'generate' ? request.prompt : undefined
}

describe('an item', () => {
  test('is the same in whatever order items are built', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(39), { minLength: 1 }),
        fc.constantFrom('strict', 'repaired'),
        (visits, mode) => {
          const yaml = 'num_fewshot: 3\nfewshot_split: train\n'
          const inOrder = compiled(yaml, { mode })
          const expected = rows.map((_, index) => promptOf(inOrder, index))
          const task = compiled(yaml, { mode })
          for (const index of visits) expect(promptOf(task, index)).toBe(expected[index])
        },
      ),
      { numRuns: 30 },
    )
  })

  test('never shows its own answer in repaired mode, though lm-eval would', () => {
    const yaml = 'num_fewshot: 10\nfewshot_split: other\n'
    const leaks = (mode: 'strict' | 'repaired') => {
      const task = compiled(yaml, { mode })
      return rows.filter((_, index) => String(promptOf(task, index)).includes(`A${index}\n`)).length
    }
    expect(leaks('strict')).toBeGreaterThan(0)
    expect(leaks('repaired')).toBe(0)
  })

  test('with repeats is asked that often', () => {
    const { requests } = compiled('repeats: 3\n').item(0)
    expect(requests).toHaveLength(3)
    expect(requests[2]).toBe(requests[0])
  })

  test('outside the task is a mistake of the caller', () => {
    expect(() => compiled('').item(40)).toThrow(RangeError)
  })
})

describe('settings', () => {
  test.each([
    [undefined, 40],
    [0, 40],
    [7, 7],
    [100, 40],
    [0.155, 7],
  ])('a limit of %s asks %i items', (limit, size) => {
    expect(compiled('', limit === undefined ? {} : { limit }).size).toBe(size)
  })

  test('samples are asked in the order of the file and keep their row', () => {
    const task = compiled('', { samples: [7, 2, 30, 7] })
    const items = [0, 1, 2].map((index) => task.item(index))
    expect(task.size).toBe(3)
    expect(items.map(({ row }) => row)).toEqual([2, 7, 30])
    expect(items.map(({ index }) => index)).toEqual([0, 1, 2])
  })

  test.each<[TaskSettings, RegExp]>([
    [{ samples: [40] }, /no sample 40 among 40/],
    [{ samples: [1], limit: 3 }, /exclude each other/],
    [{ numFewshot: 41 }, /num_fewshot 41 needs 41 documents/],
  ])('%j is refused', (settings, message) => {
    expect(() => compiled('', settings)).toThrow(
      expect.objectContaining({ code: 'SUITE', message: expect.stringMatching(message) }),
    )
  })

  test('a number of shots yields only to a task that says 0', () => {
    expect(compiled('num_fewshot: 5\n', { numFewshot: 2 }).config.num_fewshot).toBe(2)
    expect(compiled('num_fewshot: 0\n', { numFewshot: 2 }).config.num_fewshot).toBe(0)
  })

  test('generation settings are merged and read for the node', () => {
    const task = compiled(
      'generation_kwargs: {until: [No, ~, "\\n"], max_gen_toks: 9, do_sample: false}\n',
      {
        generationKwargs: new Map<PyValue, PyValue>([
          ['temperature', 0.5],
          ['top_p', 0.9],
        ]),
      },
    )
    const [request] = task.item(0).requests
    expect(request?.kind === 'generate' && request.settings).toMatchObject({
      until: ['False', '\n'],
      maxTokens: 9,
      temperature: 0.5,
      extra: { top_p: 0.9 },
    })
  })

  test('deviations from lm-eval are listed, and there are none in strict mode', () => {
    expect(compiled('num_fewshot: 1\n').deviations).toHaveLength(2)
    expect(compiled('num_fewshot: 1\n', { mode: 'strict' }).deviations).toEqual([])
    expect(compiled('').deviations).toHaveLength(1)
  })
})

test('a template that does not fit is named by its own place in the file', () => {
  expect(() => compiled('description: "{{nope}}"\n').item(3)).toThrow(
    expect.objectContaining({
      code: 'SUITE',
      message: expect.stringMatching(/^task 't', document 3: t\.yaml:6:1: description: .*nope/),
    }),
  )
  const fewshot = 'num_fewshot: 1\nfewshot_config: {doc_to_text: "{{nope}}"}\n'
  expect(() => compiled(fewshot).item(0)).toThrow(/example \d+: t\.yaml:7:1: doc_to_text: .*nope/)
})
