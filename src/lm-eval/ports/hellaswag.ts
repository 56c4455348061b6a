import { strings, toInt } from '../python/index.ts'
import { columnOf, textOf, textsOf, withColumns } from './columns.ts'
import { openLlmPython, type Port } from './port.ts'
import { withoutMarkup } from './wikihow.ts'

/** HellaSwag: adds the query, the endings and the index of the right one. */
export const hellaswag: readonly Port[] = [
  {
    name: 'utils.process_docs',
    sources: ['07d23b60b28f2a4f658dcf8440623a63fe6644854ce9b846a114dde980dc1214', openLlmPython],
    folder: 'hellaswag',
    datasets: ['Rowan/hellaswag', 'hellaswag'],
    use: {
      kind: 'documents',
      apply: (documents) =>
        withColumns(documents, ['query', 'choices', 'gold'], (doc) => {
          const context = `${textOf(doc, 'ctx_a')} ${strings.capitalize(textOf(doc, 'ctx_b'))}`
          return [
            withoutMarkup(`${textOf(doc, 'activity_label')}: ${context}`),
            textsOf(doc, 'endings').map(withoutMarkup),
            toInt(columnOf(doc, 'label')),
          ]
        }),
    },
  },
]
