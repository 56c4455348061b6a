import { describe, expect, test } from 'vitest'
import { taskConfig } from '../../../src/lm-eval/config/index.ts'
import { documentsOf } from '../../../src/lm-eval/data/index.ts'
import {
  type PyDict,
  type PyValue,
  repr,
  str,
  type TaskConfig,
} from '../../../src/lm-eval/index.ts'
import { fieldPort, processDocuments } from '../../../src/lm-eval/ports/index.ts'
import type { Port } from '../../../src/lm-eval/ports/port.ts'
import { families, ports } from '../../../src/lm-eval/ports/shipped-ports.ts'
import { parseFields } from '../../../src/lm-eval/yaml/index.ts'

// The expected values were printed by the Python files that lm-evaluation-harness 0.4.13 ships.

function doc(columns: Record<string, PyValue>): PyDict {
  return new Map(Object.entries(columns))
}

/** The port of a Python file, named by the start of its digest. */
function port(name: string, source: string): Port['use'] {
  const one = ports.find((known) => {
    return known.name === name && known.sources.some((digest) => digest.startsWith(source))
  })
  const family = families.find(({ sources }) => sources.some((one) => one.startsWith(source)))
  const use = one?.use ?? family?.use(name.slice(family.prefix.length))
  if (use === undefined) throw new Error(`there is no port of ${name}`)
  return use
}

function field(name: string, source: string, columns: Record<string, PyValue>): string {
  const use = port(name, source)
  return use.kind === 'field' ? repr(use.of(doc(columns))) : use.kind
}

function rows(name: string, source: string, given: readonly Record<string, PyValue>[]): string[] {
  const use = port(name, source)
  if (use.kind !== 'documents') throw new Error(`${name} processes no documents`)
  const documents = use.apply(documentsOf(given.map(doc), Object.keys(given[0] ?? {})))
  return Array.from({ length: documents.size }, (_, index) => str(documents.at(index)))
}

describe('MMLU-Pro with reasoning', () => {
  const item = {
    question: 'Why?',
    options: [' so ', 'because'],
    cot_content: "A: Let's think step by step. It is so. The answer is (A).",
  }

  test.each(['d47eae06', 'b9879cbe'])('shows options and asks to think (%s)', (source) => {
    const asked =
      '"Question:\\nWhy?\\nOptions:\\nA. so\\nB. because\\nAnswer: Let\'s think step by step."'
    expect(field('utils.doc_to_text', source, item)).toBe(asked)
    expect(field('utils.fewshot_to_text', source, item)).toBe(asked)
    expect(field('utils.fewshot_to_target', source, item)).toBe("'It is so. The answer is (A).'")
  })

  test('MMLU-Pro shows ten options, MMLU-Pro+ sixteen at most', () => {
    const many = { ...item, options: Array.from('abcdefghijklmnopq') }
    expect(field('utils.doc_to_text', 'd47eae06', many)).toMatch(/J\. j\\nAnswer/u)
    expect(() => field('utils.doc_to_text', 'b9879cbe', many)).toThrow(/more than 16/u)
  })

  test("Llama's examples name the best answer", () => {
    expect(field('utils.fewshot_to_text', '88846517', item)).toBe(
      "'It is so. The best answer is A.'",
    )
  })
})

describe('rows of one subject', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['utils.process_computer_science', 'd47eae06', 'category', ['computer science', 'law']],
    ['utils.process_college_biology', 'b4012dd2', 'subject', ['college_biology', 'biology']],
    ['utils.process_social_sciences', '9776c2ff', 'subject_category', ['Social Sciences', 'STEM']],
    ['utils.process_stem', '9776c2ff', 'subject_category', ['STEM', 'Stem']],
    ['utils.process_arts_humanities', '280dbae5', 'domain', ['Arts & Humanities', 'STEM']],
    ['utils.process_docs_anatomy', 'dda88dd8', 'subtask_name', ['mmlu_de_chat.anatomy', 'anatomy']],
    ['utils.process_anatomy', '49aaaf00', 'Subject', ['anatomy_test.csv_sw-KE.csv', 'anatomy_2']],
  ])('%s', (name, source, column, [kept = '', other = '']) => {
    const found = rows(name, source, [{ [column]: other }, { [column]: kept }])
    expect(found).toEqual([str(doc({ [column]: kept }))])
  })

  test('a category that the Python file does not know is refused', () => {
    expect(() => rows('utils.process_music', '280dbae5', [{ domain: 'STEM' }])).toThrow(/no port/u)
  })
})

describe('documents that are changed or left out', () => {
  test("MMLU-SR's empty choices", () => {
    const given = { choice1: 'a', choice2: null, choice3: 'c', choice4: '', answer: ' B ' }
    expect(rows('utils.process_docs', 'f28cc8d4', [given])).toEqual([
      "{'choice1': 'a', 'choice2': None, 'choice3': 'c', 'choice4': '', 'answer': 'B', 'choices': ['a', '', 'c', '']}",
    ])
  })

  test('TMMLU+', () => {
    const given = { question: 'q', A: '1', B: '2', C: '3', D: '4', answer: 'C' }
    expect(rows('utils.process_docs', '9907be36', [given])).toEqual([
      "{'question': 'q', 'A': '1', 'B': '2', 'C': '3', 'D': '4', 'answer': 'C', 'questions': 'q', 'choices': ['1', '2', '3', '4'], 'goal': 2}",
    ])
  })

  test("ARC as Llama's authors ask it", () => {
    const four = { text: ['a', 'b', 'c', 'd'], label: ['1', '2', '3', '4'] }
    const given = [
      { choices: doc(four), answerKey: '3' },
      { choices: doc({ text: ['a', 'b'], label: ['A', 'B'] }), answerKey: 'A' },
    ]
    expect(rows('utils.process_docs', 'd215e4f9', given)).toEqual([
      "{'choices': {'text': ['a', 'b', 'c', 'd'], 'label': ['A', 'B', 'C', 'D']}, 'answerKey': 'C'}",
    ])
  })

  test("ARC in Okapi's translations", () => {
    const options = { option_a: 'a', option_b: 'b  c', option_c: 'c', option_d: '', option_e: null }
    const given = { instruction: ' Why [x] so?', ...options, answer: 'B' }
    const [row = ''] = rows('utils.process_docs', '928f11ee', [given])
    expect(row.slice(row.indexOf("'query'"))).toBe(
      "'query': 'Question: Why so?\\nAnswer:', 'choices': ['a', 'b c', 'c'], 'gold': 1}",
    )
  })

  test('BIG-bench without choices, EusExams without an answer', () => {
    const targets = [{ multiple_choice_targets: ['a'] }, { multiple_choice_targets: [] }]
    expect(rows('utils.filter_multiple_choice', 'ffe5920d', targets)).toHaveLength(1)
    const candidates = ['a', 'b', 'c', 'd']
    const exams = [
      { answer: 3n, candidates },
      { answer: null, candidates },
      { answer: 1n, candidates: ['', '', '', ''] },
    ]
    expect(rows('utils.process_docs', '4ff455d4', exams)).toEqual([
      "{'answer': 3, 'candidates': ['a', 'b', 'c', 'd']}",
    ])
  })

  test('GPQA in its own form keeps brackets and lists the choices', () => {
    const given = [0, 1, 2].map((number) => ({
      'Correct Answer': `c${number} [x]`,
      'Incorrect Answer 1': `a${number}`,
      'Incorrect Answer 2': `b${number}`,
      'Incorrect Answer 3': `d${number}`,
    }))
    const found = rows('utils.process_docs', 'b6038287', given)
    expect(found.map((row) => row.slice(row.indexOf("'choices'")))).toEqual([
      "'choices': ['d0', 'a0', 'b0', 'c0 [x]'], 'answer': '(D)'}",
      "'choices': ['a1', 'b1', 'c1 [x]', 'd1'], 'answer': '(C)'}",
      "'choices': ['a2', 'd2', 'b2', 'c2 [x]'], 'answer': '(D)'}",
    ])
    expect(rows('utils.process_docs', '7c755f2c', given).join()).not.toContain("'choices'")
  })
})

describe('questions', () => {
  test('RACE shows the problems before the last one solved', () => {
    const problems = [
      "{'question': 'He went  _  .', 'answer': 'B', 'options': ['up', 'down', 'in', 'out']}",
      "{'question': 'Who?', 'answer': 'A', 'options': ['I', 'you', 'he', 'she']}",
      "{'question': 'When?', 'answer': 'D', 'options': ['a', 'b', 'c', 'd']}",
    ]
    const item = { article: 'Once.', problems: `[${problems.join(', ')}]` }
    const of = (name: string) => field(`preprocess_race.${name}`, '15778ab6', item)
    expect(of('doc_to_text')).toBe(
      "'Article: Once.\\n\\nHe went down\\nQuestion: Who?\\nAnswer: I\\nWhen?'",
    )
    expect(of('doc_to_target')).toBe('3')
    expect(of('doc_to_choice')).toBe("['a', 'b', 'c', 'd']")
  })

  test('COPA goes on with a cause or an effect', () => {
    const choices = { choice1: 'We got wet.', choice2: 'ÉL left.' }
    const item = { premise: ' It rained. ', question: 'effect', ...choices, label: 1n }
    const of = (name: string) => field(`utils.${name}`, '0be98a90', item)
    expect(of('doc_to_text')).toBe("'It rained therefore'")
    expect(of('doc_to_target')).toBe("' éL left.'")
    expect(of('doc_to_choice')).toBe("[' we got wet.', ' éL left.']")
  })

  test('MultiNLI and PubMedQA', () => {
    const pair = { premise: 'A man.', hypothesis: ' He sits ' }
    expect(field('utils.doc_to_text', 'db3099bb', pair)).toBe(
      "'A man.\\nQuestion: He sits. True, False or Neither?\\nAnswer:'",
    )
    const item = { CONTEXTS: ['a', 'b'], QUESTION: 'q?' }
    expect(field('preprocess_pubmedqa.doc_to_text', '43528eee', item)).toBe(
      "'Abstract: a\\nb\\nQuestion: q?\\nAnswer:'",
    )
  })

  test('XWinograd is WinoGrande by another name', () => {
    const item = { sentence: 'So _ won.', option1: 'he', option2: 'she', answer: '2' }
    expect(field('utils.doc_to_text', 'ec32f0bf', item)).toBe('1')
    expect(field('utils.doc_to_choice', 'ec32f0bf', item)).toBe("['So he', 'So she']")
  })
})

test('without the Python file the folder tells which code is meant', () => {
  const yaml = 'task: t\ndataset_path: json\ndoc_to_text: q\ndoc_to_target: a\n'
  const config: TaskConfig = taskConfig(parseFields(yaml, 't.yaml'))
  const reference = (name: string, directory: string) =>
    ({ kind: 'function', name, directory, place: 't.yaml:1:1' }) as const
  const of = fieldPort(reference('utils.doc_to_text', '/suite/glue/mnli'), config)
  expect(str(of(doc({ premise: 'a', hypothesis: 'b' })))).toContain('b. True')
  const subject = reference('utils.process_law', '/suite')
  expect(() => processDocuments(subject, documentsOf([], []), config)).toThrow(/is not run/u)
})
