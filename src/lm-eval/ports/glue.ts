import { strings } from '../python/index.ts'
import { textOf, textsOf } from './columns.ts'
import type { Port } from './port.ts'

/** MultiNLI of GLUE, and PubMedQA. */
export const glue: readonly Port[] = [
  {
    name: 'utils.doc_to_text',
    sources: ['db3099bba72b47a29018221bbca9a9d44f043b5bf4fbc9df93b8081687ba895e'],
    folder: 'glue/mnli',
    use: {
      kind: 'field',
      of(doc) {
        const claim = strings.strip(textOf(doc, 'hypothesis'))
        const question = `${claim}${claim.endsWith('.') ? '' : '.'} True, False or Neither?`
        return `${textOf(doc, 'premise')}\nQuestion: ${question}\nAnswer:`
      },
    },
  },
  {
    name: 'preprocess_pubmedqa.doc_to_text',
    sources: ['43528eee61666d94ae9ac3d58bcd3a0c38182a8898f996f536be9de1d3655740'],
    folder: 'pubmedqa',
    use: {
      kind: 'field',
      of(doc) {
        const abstract = textsOf(doc, 'CONTEXTS').join('\n')
        return `Abstract: ${abstract}\nQuestion: ${textOf(doc, 'QUESTION')}\nAnswer:`
      },
    },
  },
]
