import { IqError } from '../../errors/index.ts'
import { equals, type PyDict, type PyValue, strings } from '../python/index.ts'
import { columnOf, textOf } from './columns.ts'
import type { Port } from './port.ts'

const connectors: ReadonlyMap<string, string> = new Map([
  ['cause', 'because'],
  ['effect', 'therefore'],
])

/** COPA of SuperGLUE: the premise goes on with its cause or effect. */
export const superGlue: readonly Port[] = [
  port('doc_to_text', (doc) => {
    const connector = connectors.get(textOf(doc, 'question'))
    if (connector === undefined) throw new IqError('DATA', 'COPA asks for a cause or an effect')
    const premise = Array.from(strings.strip(textOf(doc, 'premise')))
    return `${premise.slice(0, -1).join('')} ${connector}`
  }),
  port('doc_to_target', (doc) =>
    continued(doc, equals(columnOf(doc, 'label'), 0n) ? 'choice1' : 'choice2'),
  ),
  port('doc_to_choice', (doc) => [continued(doc, 'choice1'), continued(doc, 'choice2')]),
]

function continued(doc: PyDict, column: string): string {
  const [first, ...rest] = Array.from(textOf(doc, column))
  if (first === undefined) throw new IqError('DATA', `column '${column}' is empty`)
  return ` ${strings.lower(first)}${rest.join('')}`
}

function port(name: string, of: (doc: PyDict) => PyValue): Port {
  return {
    name: `utils.${name}`,
    sources: ['0be98a907db647a518c42c916a61385b64f394cf9d0171b5cb86b7a036282de7'],
    folder: 'super_glue/copa',
    use: { kind: 'field', of },
  }
}
