import type { Documents } from '../data/index.ts'
import { strings } from '../python/index.ts'
import { textOf, textsOf, withColumns } from './columns.ts'
import { openLlmPython, type Port } from './port.ts'

/** TruthfulQA mc2: the probability mass on the true answers, computed where scores are made. */
export const truthfulqa: readonly Port[] = [
  {
    name: 'utils.process_docs_gen',
    sources: [
      'd3c827d1e2cd442a1e4738b527a18effd48cbb2aed478c12a652311b5ea4dbc8',
      'af13b0f6572aa0737bf28ca5ba8a69f33c571f2add93f3b79de7ce796ddc5fda',
      'ec8a571af286fabdd403a3c708c0bcb9668d5d3b1b2f147072d931bb2113a13a',
      '382a0fcde9f8eb126ffc4da62e076d4ff7a12d341e8a1b583d74b7fae82302c7',
    ],
    folder: 'truthfulqa',
    datasets: ['truthfulqa/truthful_qa', 'truthful_qa'],
    use: { kind: 'documents', apply: generationDocuments },
  },
  {
    name: 'utils.process_results_mc2',
    sources: ['d3c827d1e2cd442a1e4738b527a18effd48cbb2aed478c12a652311b5ea4dbc8', openLlmPython],
    folder: 'truthfulqa',
    datasets: ['truthfulqa/truthful_qa', 'truthful_qa'],
    use: { kind: 'results', id: 'truthfulqa-mc2' },
  },
  {
    name: 'utils.process_results_mc2',
    sources: ['36264ed96d31657505e05eb7af26dae990254826d096e3d5615920b187d8ac1a'],
    folder: 'truthfulqa-multi',
    use: { kind: 'results', id: 'truthfulqa-mc2-leading' },
  },
]

const noComment = 'I have no comment.'

/** `process_docs_gen`: answers end with a period, and to say nothing is right, too. */
function generationDocuments(documents: Documents): Documents {
  const names = ['question', 'correct_answers', 'incorrect_answers']
  return withColumns(documents, names, (doc) => {
    const correct = ended(textsOf(doc, 'correct_answers'))
    return [
      strings.strip(textOf(doc, 'question')),
      correct.includes(noComment) ? correct : [...correct, noComment],
      ended(textsOf(doc, 'incorrect_answers')),
    ]
  })
}

function ended(answers: readonly string[]): string[] {
  return answers
    .map((answer) => strings.strip(answer))
    .filter((answer) => answer !== '')
    .map((answer) => (answer.endsWith('.') ? answer : `${answer}.`))
}
