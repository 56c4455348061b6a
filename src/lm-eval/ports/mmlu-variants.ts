import { IqError } from '../../errors/index.ts'
import { type PyDict, type PyValue, strings } from '../python/index.ts'
import { columnOf, textOf, withColumns } from './columns.ts'
import type { Port } from './port.ts'

/** MMLU-SR, whose CSV files leave some choices empty, and TMMLU+. */
export const mmluVariants: readonly Port[] = [
  {
    name: 'utils.process_docs',
    sources: ['f28cc8d405c54ca83e339e3c6deebad195688d8788dbaf511a00c8ebee7f16f5'],
    use: {
      kind: 'documents',
      apply: (documents) =>
        withColumns(documents, ['choices', 'answer'], (doc) => [
          [1, 2, 3, 4].map((number) => textOrEmpty(doc, `choice${number}`)),
          strings.strip(textOrEmpty(doc, 'answer')),
        ]),
    },
  },
  {
    name: 'utils.process_docs',
    sources: ['9907be363638a9b63b59829354de626d6d1310caff80ecfbf400fcb08973ac1f'],
    use: {
      kind: 'documents',
      apply: (documents) =>
        withColumns(documents, ['questions', 'choices', 'goal'], (doc) => [
          columnOf(doc, 'question'),
          letters.map((letter) => columnOf(doc, letter)),
          indexOf(textOf(doc, 'answer')),
        ]),
    },
  },
]

const letters = ['A', 'B', 'C', 'D']

function indexOf(letter: string): PyValue {
  const index = letters.indexOf(letter)
  if (index >= 0) return BigInt(index)
  throw new IqError('DATA', `the answer '${letter}' is none of the choices`)
}

function textOrEmpty(doc: PyDict, column: string): string {
  return columnOf(doc, column) === null ? '' : textOf(doc, column)
}
