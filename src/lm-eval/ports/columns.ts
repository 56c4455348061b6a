import { IqError } from '../../errors/index.ts'
import type { Documents } from '../data/index.ts'
import { isList, type PyDict, type PyValue, typeName } from '../python/index.ts'

/** A text column of a document. @throws IqError `DATA` when it is absent or of another type */
export function textOf(doc: PyDict, column: string): string {
  const value = columnOf(doc, column)
  if (typeof value === 'string') return value
  throw new IqError('DATA', `column '${column}' holds a ${typeName(value)}, not text`)
}

/** A column that holds a list of texts. @throws IqError `DATA` */
export function textsOf(doc: PyDict, column: string): readonly string[] {
  const value = columnOf(doc, column)
  const texts = isList(value) ? value.filter((item) => typeof item === 'string') : []
  if (isList(value) && texts.length === value.length) return texts
  throw new IqError('DATA', `column '${column}' holds no list of texts`)
}

export function columnOf(doc: PyDict, column: string): PyValue {
  const value = doc.get(column)
  if (value === undefined) throw new IqError('DATA', `there is no column '${column}'`)
  return value
}

/** Adds columns to every document when it is read; a column of the same name is replaced. */
export function withColumns(
  documents: Documents,
  names: readonly string[],
  values: (doc: PyDict, index: number) => readonly PyValue[],
): Documents {
  return {
    ...documents,
    columns: [...new Set([...documents.columns, ...names])],
    at(index) {
      const doc = new Map(documents.at(index))
      for (const [position, value] of values(doc, index).entries()) {
        doc.set(names[position] ?? '', value)
      }
      return doc
    },
  }
}

/** The documents for which `keep` holds, in order; every one is read once. */
export function keepRows(documents: Documents, keep: (doc: PyDict) => boolean): Documents {
  const kept = Array.from({ length: documents.size }, (_, index) => index).filter((index) =>
    keep(documents.at(index)),
  )
  return {
    ...documents,
    size: kept.length,
    at(index) {
      const row = kept[index]
      if (row === undefined) throw new RangeError(`no document ${index} among ${kept.length}`)
      return documents.at(row)
    },
  }
}
