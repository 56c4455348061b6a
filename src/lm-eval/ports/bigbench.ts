import { IqError } from '../../errors/index.ts'
import { equals, isList, type PyDict } from '../python/index.ts'
import { columnOf, keepRows } from './columns.ts'
import type { Port } from './port.ts'

/** Rows that cannot be asked are left out: BIG-bench's without choices, EusExams' without an answer. */
export const bigBench: readonly Port[] = [
  {
    name: 'utils.filter_multiple_choice',
    sources: ['ffe5920d8ee35daa9271be669629b928a76ac82ede88bdb21683c56785efa474'],
    use: {
      kind: 'documents',
      apply: (documents) =>
        keepRows(documents, (doc) => lengthOf(doc, 'multiple_choice_targets') > 0),
    },
  },
  {
    name: 'utils.process_docs',
    sources: ['4ff455d4899e2ab9e755e35cda767c6dd70bc9554f673496b52233c134b60d6c'],
    use: { kind: 'documents', apply: (documents) => keepRows(documents, hasAnswer) },
  },
]

function lengthOf(doc: PyDict, column: string): number {
  const value = columnOf(doc, column)
  if (isList(value)) return value.length
  throw new IqError('DATA', `column '${column}' holds no list`)
}

function hasAnswer(doc: PyDict): boolean {
  const answer = columnOf(doc, 'answer')
  const known = [0n, 1n, 2n, 3n].some((index) => equals(index, answer))
  return known && !equals(columnOf(doc, 'candidates'), ['', '', '', ''])
}
