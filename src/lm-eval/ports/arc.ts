import { IqError } from '../../errors/index.ts'
import { isList, type PyDict, type PyValue, strings, toInt } from '../python/index.ts'
import { columnOf, keepRows, textOf, withColumns } from './columns.ts'
import type { Port } from './port.ts'
import { withoutMarkup } from './wikihow.ts'

const letters = ['A', 'B', 'C', 'D', 'E']

/** ARC as Llama's authors ask it, and the translations of Okapi. */
export const arc: readonly Port[] = [
  {
    name: 'utils.process_docs',
    sources: ['d215e4f91a77a3c949b48bc0f6e30f42a31bcb2127af848780e537b60e799ddf'],
    use: {
      kind: 'documents',
      apply: (documents) =>
        withColumns(
          keepRows(documents, (doc) => labelsOf(doc).length === 4),
          ['choices', 'answerKey'],
          (doc) => [withLetters(doc), letterOf(textOf(doc, 'answerKey'))],
        ),
    },
  },
  {
    name: 'utils.process_docs',
    sources: ['928f11eec23acc717775f156d8a308cc26dd623f54e91eb6bda3da09ca9e3281'],
    use: {
      kind: 'documents',
      apply: (documents) =>
        withColumns(documents, ['query', 'choices', 'gold'], (doc) => [
          `Question: ${withoutMarkup(textOf(doc, 'instruction'))}\nAnswer:`,
          translatedOptions(doc),
          BigInt(indexOf(textOf(doc, 'answer'))),
        ]),
    },
  },
]

function choicesOf(doc: PyDict): PyDict {
  const choices = columnOf(doc, 'choices')
  if (choices instanceof Map) return choices
  throw new IqError('DATA', "column 'choices' holds no mapping")
}

function labelsOf(doc: PyDict): readonly PyValue[] {
  const labels = choicesOf(doc).get('label') ?? null
  if (isList(labels)) return labels
  throw new IqError('DATA', "column 'choices' has no list of labels")
}

function withLetters(doc: PyDict): PyDict {
  return new Map(choicesOf(doc)).set('label', letters.slice(0, 4))
}

/** Some items number their choices from 1. */
function letterOf(key: string): string {
  const four = letters.slice(0, 4)
  return four.includes(key) ? key : (four.at(Number(toInt(key)) - 1) ?? outside(key))
}

function translatedOptions(doc: PyDict): readonly PyValue[] {
  return letters
    .map((letter) => columnOf(doc, `option_${strings.lower(letter)}`))
    .flatMap((option) =>
      typeof option === 'string' && option !== '' ? [withoutMarkup(option)] : [],
    )
}

function indexOf(letter: string): number {
  const index = letters.indexOf(letter)
  return index >= 0 ? index : outside(letter)
}

function outside(key: string): never {
  throw new IqError('DATA', `the answer '${key}' is none of the choices`)
}
