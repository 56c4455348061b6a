import { type PyDict, PythonRandom, type PyValue } from '../../python/index.ts'
import type { Documents } from '../data/index.ts'
import { textOf, withColumns } from './columns.ts'
import type { Port } from './port.ts'
import { withoutMarkup } from './wikihow.ts'

/**
 * GPQA as the Open LLM Leaderboard asks it: the answers shuffled document after document by the
 * generator that lm-eval seeds with 0.
 */
export const gpqa: readonly Port[] = [
  {
    name: 'utils.process_docs',
    sources: ['21901ae19d06c75c1490026f98be390e8b522b1d0d7cdce4f77740b344072883'],
    folder: 'leaderboard/gpqa',
    // The other GPQA tasks read the same dataset and clean the answers in another way.
    datasets: [],
    use: { kind: 'documents', apply: shuffled },
  },
]

function shuffled(documents: Documents): Documents {
  const random = new PythonRandom(0)
  const added = Array.from({ length: documents.size }, (_, index) =>
    choicesOf(documents.at(index), random),
  )
  const names = ['choice1', 'choice2', 'choice3', 'choice4', 'answer']
  return withColumns(documents, names, (_, index) => added[index] ?? [])
}

function choicesOf(doc: PyDict, random: PythonRandom): readonly PyValue[] {
  const right = cleaned(doc, 'Correct Answer')
  const wrong = [1, 2, 3].map((number) => cleaned(doc, `Incorrect Answer ${number}`))
  const choices = [...wrong, right]
  random.shuffle(choices)
  return [...choices, `(${String.fromCharCode(65 + choices.indexOf(right))})`]
}

function cleaned(doc: PyDict, column: string): string {
  return doc.get(column) === null ? ' ' : withoutMarkup(textOf(doc, column))
}
