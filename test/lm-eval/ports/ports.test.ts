import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { taskConfig } from '../../../src/lm-eval/config/index.ts'
import { documentsOf } from '../../../src/lm-eval/data/index.ts'
import { type PyDict, type PyValue, str, type TaskConfig } from '../../../src/lm-eval/index.ts'
import { fieldPort, portedScoring, processDocuments } from '../../../src/lm-eval/ports/index.ts'
import { type FunctionReference, parseFields } from '../../../src/lm-eval/yaml/index.ts'
import { folderWith } from '../folder.ts'

function doc(columns: Record<string, PyValue>): PyDict {
  return new Map(Object.entries(columns))
}

function configOf(dataset: string): TaskConfig {
  const yaml = `task: t\ndataset_path: ${dataset}\ndoc_to_text: q\ndoc_to_target: a\n`
  return taskConfig(parseFields(yaml, 't.yaml'))
}

function reference(name: string, directory = '/suite'): FunctionReference {
  return { kind: 'function', name, directory, place: 't.yaml:1:1' }
}

function field(name: string, dataset: string, columns: Record<string, PyValue>, folder = '/suite') {
  return fieldPort(reference(name, folder), configOf(dataset))(doc(columns))
}

test('HellaSwag gets query, choices and gold without WikiHow markup', () => {
  const rows = documentsOf(
    [
      doc({
        activity_label: 'Cleaning',
        ctx_a: '[header] How to clean [title] Begin.',
        ctx_b: 'THEN the man',
        endings: [' goes [step] home.', 'stays  here.'],
        label: '1',
      }),
    ],
    ['activity_label', 'ctx_a', 'ctx_b', 'endings', 'label'],
  )
  const config = configOf('Rowan/hellaswag')
  const processed = processDocuments(reference('utils.process_docs'), rows, config)
  expect(processed.columns.slice(-3)).toEqual(['query', 'choices', 'gold'])
  const added = new Map([...processed.at(0)].slice(-3))
  expect(str(added)).toBe(
    "{'query': 'Cleaning: How to clean. Begin. Then the man', 'choices': ['goes home.', 'stays here.'], 'gold': 1}",
  )
})

test('WinoGrande puts each option in the blank', () => {
  const columns = {
    sentence: 'The cup broke because _ was thin.',
    option1: 'it',
    option2: 'he',
    answer: '2',
  }
  const of = (name: string) => field(`preprocess_winogrande.${name}`, 'allenai/winogrande', columns)
  expect(of('doc_to_text')).toBe(1n)
  expect(of('doc_to_target')).toBe('was thin.')
  expect(of('doc_to_choice')).toEqual(['The cup broke because it', 'The cup broke because he'])
})

test('MMLU-Pro letters its options', () => {
  const columns = { question: 'Why?', options: ['so', 'because', 'no'] }
  const folder = '/suite/leaderboard/mmlu_pro'
  expect(field('utils.doc_to_text', 'json', columns, folder)).toBe(
    'Why?\nA. so\nB. because\nC. no\nAnswer:',
  )
  expect(field('utils.doc_to_choice', 'json', columns, folder)).toEqual(['A', 'B', 'C'])
})

test('MuSR numbers the choices that its data prints as a Python list', () => {
  const columns = { narrative: 'A story.', question: 'Who?', choices: `['Ann', "O'Neil"]` }
  expect(field('utils.doc_to_text', 'TAUR-Lab/MuSR', columns)).toBe(
    "A story.\n\nWho?\n\n1 - Ann\n2 - O'Neil\n\nAnswer:",
  )
})

test('GPQA’s answers are shuffled by one generator seeded with 0, the same in any order of reading', () => {
  const columns = [
    'Incorrect Answer 1',
    'Incorrect Answer 2',
    'Incorrect Answer 3',
    'Correct Answer',
  ]
  const rows = Array.from({ length: 4 }, (_, row) =>
    doc(Object.fromEntries(columns.map((column, index) => [column, ` ${'abcd'[index]}${row} `]))),
  )
  const processed = processDocuments(
    reference('utils.process_docs', '/suite/leaderboard/gpqa'),
    documentsOf(rows, columns),
    configOf('Idavidrein/gpqa'),
  )
  const shown = [3, 0, 2, 1].map((row) => [...processed.at(row).values()].slice(4).join(' '))
  // CPython 3.11: random.seed(0), then random.shuffle of a list of four, four times.
  expect(shown.toSorted((a, b) => Number(a.at(1)) - Number(b.at(1)))).toEqual([
    'c0 a0 b0 d0 (D)',
    'a1 b1 d1 c1 (C)',
    'a2 c2 b2 d2 (D)',
    'b3 a3 d3 c3 (C)',
  ])
})

test('a scoring function is found by name for the scorer', () => {
  const config = {
    ...configOf('truthfulqa/truthful_qa'),
    process_results: reference('utils.process_results_mc2'),
  }
  expect(portedScoring(config).results).toBe('truthfulqa-mc2')
})

describe('other Python code is refused, naming file and function', () => {
  test('a function nobody ported', () => {
    expect(() => field('utils.anything', 'json', {})).toThrow(
      expect.objectContaining({
        code: 'SUITE',
        message: expect.stringMatching(
          /^t\.yaml:1:1: !function utils\.anything \(\/suite\/utils\.py\)/,
        ),
      }),
    )
  })

  test('a function of the same name over other data', () => {
    expect(() => field('preprocess_winogrande.doc_to_text', 'mine/other', {})).toThrow(
      /is not run|another version/,
    )
  })

  test('a Python file that is not the one that was ported', () => {
    const folder = folderWith({
      'winogrande/preprocess_winogrande.py': 'def doc_to_text(doc): ...',
    })
    const name = 'preprocess_winogrande.doc_to_text'
    expect(() => field(name, 'allenai/winogrande', {}, join(folder, 'winogrande'))).toThrow(
      /is another version than those that were ported/,
    )
  })

  test('a port under a key where it does not belong', () => {
    expect(() => field('utils.process_docs', 'Rowan/hellaswag', {})).toThrow(/does not belong/)
  })
})
