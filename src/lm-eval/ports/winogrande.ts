import { IqError } from '../../errors/index.ts'
import { type PyDict, type PyValue, strings } from '../python/index.ts'
import { textOf } from './columns.ts'
import type { Port } from './port.ts'

/** WinoGrande: each option in place of the blank gives a context; what follows is the target. */
const functions: Readonly<Record<string, (doc: PyDict) => PyValue>> = {
  doc_to_text(doc) {
    const answer = textOf(doc, 'answer')
    if (answer === '1' || answer === '2') return BigInt(answer) - 1n
    throw new IqError('DATA', `the answer must be 1 or 2, not '${answer}'`)
  },
  doc_to_target: (doc) => strings.strip(atBlank(doc).after),
  doc_to_choice(doc) {
    const { before } = atBlank(doc)
    return [before + textOf(doc, 'option1'), before + textOf(doc, 'option2')]
  },
}

/** WinoGrande and its translations. */
export const winogrande: readonly Port[] = Object.entries(functions).flatMap(([name, of]) => [
  {
    name: `preprocess_winogrande.${name}`,
    sources: ['e55327629264a98f1d383fda24645b6779afb53fa0bce2150042b9416b1ae006'],
    folder: 'winogrande',
    datasets: ['allenai/winogrande', 'winogrande'],
    use: { kind: 'field', of },
  },
  {
    name: `utils.${name}`,
    sources: ['ec32f0bfecb45d80220279522ac046ef2ac3f7890444798b56ac29348b27355d'],
    folder: 'xwinograd',
    datasets: ['Muennighoff/xwinograd'],
    use: { kind: 'field', of },
  },
])

function atBlank(doc: PyDict): { readonly before: string; readonly after: string } {
  const sentence = textOf(doc, 'sentence')
  const blank = sentence.indexOf('_')
  if (blank < 0) throw new IqError('DATA', `there is no blank in '${sentence}'`)
  return { before: sentence.slice(0, blank), after: sentence.slice(blank + 1) }
}
