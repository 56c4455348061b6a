import { IqError } from '../../errors/index.ts'
import type { PyDict, PyValue } from '../python/index.ts'
import { textOf, textsOf } from './columns.ts'
import type { Port } from './port.ts'

/** MMLU-Pro as the Open LLM Leaderboard asks it: options A to Z under the question. */
export const mmluPro: readonly Port[] = [
  port('doc_to_text', (doc) => {
    const options = textsOf(doc, 'options').map((option, index) => `${letter(index)}. ${option}\n`)
    return `${textOf(doc, 'question')}\n${options.join('')}Answer:`
  }),
  port('doc_to_choice', (doc) => textsOf(doc, 'options').map((_, index) => letter(index))),
]

function port(name: string, of: (doc: PyDict) => PyValue): Port {
  return {
    name: `utils.${name}`,
    sources: ['49a014c4dc39902071760182858e6b4d42aaaa917a440e71a165bdff75085487'],
    folder: 'leaderboard/mmlu_pro',
    // The other MMLU-Pro tasks read the same dataset and mean other code by the same names.
    datasets: [],
    use: { kind: 'field', of },
  }
}

function letter(index: number): string {
  if (index < 26) return String.fromCharCode(65 + index)
  throw new IqError('DATA', 'there are more than 26 options')
}
