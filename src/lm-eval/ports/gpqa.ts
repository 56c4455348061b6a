import type { Documents } from '../data/index.ts'
import { type PyDict, PythonRandom, type PyValue } from '../python/index.ts'
import { textOf, withColumns } from './columns.ts'
import type { Port } from './port.ts'
import { withoutMarkup, withoutTitles } from './wikihow.ts'

/**
 * GPQA: the answers shuffled document after document by the generator that lm-eval seeds with 0.
 * The Open LLM Leaderboard also takes markup out of them. The form `n_shot` has no port: it keeps a
 * generator of its own going, so that its answers change each time lm-eval reads the documents.
 */
export const gpqa: readonly Port[] = [
  port('21901ae19d06c75c1490026f98be390e8b522b1d0d7cdce4f77740b344072883', {
    folder: 'leaderboard/gpqa',
    clean: withoutMarkup,
    list: false,
  }),
  port('7c755f2c3f8f4ac20de96fb68941c43424d2ded0552d5ab81e672e15c410655c', {
    folder: 'gpqa/zeroshot',
    clean: withoutTitles,
    list: false,
  }),
  port('b603828710f1fb3e1b8fe42726b188544ef8dbd12d25f4ca676e42ca4d1a251b', {
    folder: 'gpqa/generative',
    clean: withoutTitles,
    list: true,
  }),
]

interface Form {
  readonly folder: string
  readonly clean: (text: string) => string
  /** Whether a column `choices` holds all of them. */
  readonly list: boolean
}

function port(source: string, form: Form): Port {
  return {
    name: 'utils.process_docs',
    sources: [source],
    folder: form.folder,
    use: { kind: 'documents', apply: (documents) => shuffled(documents, form) },
  }
}

function shuffled(documents: Documents, form: Form): Documents {
  const random = new PythonRandom(0)
  const added = Array.from({ length: documents.size }, (_, index) =>
    choicesOf(documents.at(index), random, form),
  )
  const numbered = ['choice1', 'choice2', 'choice3', 'choice4']
  const names = [...numbered, ...(form.list ? ['choices'] : []), 'answer']
  return withColumns(documents, names, (_, index) => added[index] ?? [])
}

function choicesOf(doc: PyDict, random: PythonRandom, { clean, list }: Form): readonly PyValue[] {
  const cleaned = (column: string) => (doc.get(column) === null ? ' ' : clean(textOf(doc, column)))
  const right = cleaned('Correct Answer')
  const choices = [...[1, 2, 3].map((number) => cleaned(`Incorrect Answer ${number}`)), right]
  random.shuffle(choices)
  const answer = `(${String.fromCharCode(65 + choices.indexOf(right))})`
  return [...choices, ...(list ? [choices] : []), answer]
}
