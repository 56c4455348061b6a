import { IqError } from '../../errors/index.ts'
import type { Documents } from '../data/index.ts'
import { type PyDict, strings } from '../python/index.ts'
import { textOf, textsOf, withColumns } from './columns.ts'
import { openLlmPython, type Port } from './port.ts'

/** `utils.py` of 0.4.13 and of the main branch. */
const current = 'd3c827d1e2cd442a1e4738b527a18effd48cbb2aed478c12a652311b5ea4dbc8'

/** Before March 2025, where mc2 parts the answers at the first false one. */
const earlier: readonly string[] = [
  'af13b0f6572aa0737bf28ca5ba8a69f33c571f2add93f3b79de7ce796ddc5fda',
  'ec8a571af286fabdd403a3c708c0bcb9668d5d3b1b2f147072d931bb2113a13a',
  '382a0fcde9f8eb126ffc4da62e076d4ff7a12d341e8a1b583d74b7fae82302c7',
]

const multilingual = '36264ed96d31657505e05eb7af26dae990254826d096e3d5615920b187d8ac1a'

const plain = {
  folder: 'truthfulqa',
  datasets: ['truthfulqa/truthful_qa', 'truthful_qa'],
}

/** TruthfulQA; its metrics are computed where scores are made. */
export const truthfulqa: readonly Port[] = [
  {
    ...plain,
    name: 'utils.process_docs_gen',
    sources: [current, ...earlier],
    use: { kind: 'documents', apply: (documents) => generationDocuments(documents, () => english) },
  },
  {
    ...plain,
    name: 'utils.process_results_gen',
    sources: [current, ...earlier],
    use: { kind: 'results', id: 'truthfulqa-gen' },
  },
  {
    ...plain,
    name: 'utils.process_results_mc2',
    sources: [current, openLlmPython],
    use: { kind: 'results', id: 'truthfulqa-mc2' },
  },
  {
    name: 'utils.process_results_mc2',
    sources: [multilingual, ...earlier],
    folder: 'truthfulqa-multi',
    use: { kind: 'results', id: 'truthfulqa-mc2-leading' },
  },
  {
    name: 'utils.process_docs_gen',
    sources: [multilingual],
    folder: 'truthfulqa-multi',
    use: { kind: 'documents', apply: (documents) => generationDocuments(documents, ofLanguage) },
  },
  {
    name: 'utils.process_results_gen',
    sources: [multilingual],
    folder: 'truthfulqa-multi',
    use: { kind: 'results', id: 'truthfulqa-gen-bleu' },
  },
]

const english = 'I have no comment.'

/** To say nothing, by the column `lang`. */
const noComment: ReadonlyMap<string, string> = new Map([
  ['en', english],
  ['ca', 'No tinc cap comentari.'],
  ['es', 'No tengo ningún comentario.'],
  ['eu', 'Iruzkinik ez.'],
  ['gl', 'Non teño ningún comentario.'],
])

function ofLanguage(doc: PyDict): string | undefined {
  return noComment.get(textOf(doc, 'lang'))
}

/** `process_docs_gen`: answers end with a period, and to say nothing is right, too. */
function generationDocuments(
  documents: Documents,
  silenceOf: (doc: PyDict) => string | undefined,
): Documents {
  const names = ['question', 'correct_answers', 'incorrect_answers']
  return withColumns(documents, names, (doc) => {
    const correct = ended(textsOf(doc, 'correct_answers'))
    const incorrect = ended(textsOf(doc, 'incorrect_answers'))
    const silence = silenceOf(doc)
    const isAdded = silence !== undefined && !correct.includes(silence)
    if (incorrect.length === 0 || (correct.length === 0 && !isAdded)) {
      throw new IqError('DATA', 'a TruthfulQA document has no true or no false answers')
    }
    return [
      strings.strip(textOf(doc, 'question')),
      isAdded ? [...correct, silence] : correct,
      incorrect,
    ]
  })
}

function ended(answers: readonly string[]): string[] {
  return answers
    .map((answer) => strings.strip(answer))
    .filter((answer) => answer !== '')
    .map((answer) => (answer.endsWith('.') ? answer : `${answer}.`))
}
