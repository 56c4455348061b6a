import { IqError } from '../../errors/index.ts'
import { compileRegex, type PyDict, type PyValue, strings } from '../python/index.ts'
import { textOf, textsOf } from './columns.ts'
import type { Port } from './port.ts'

const mmluPro = 'd47eae06ecf1e9535b033394de62185327a1dca977cb29049003699adeb92801'
const mmluProPlus = 'b9879cbee0966b35896f4d7f0d374d0c4f720d12d6dc79881496d3a0d68669e3'
const llama = '888465171665585c62815c028558b7c88984ec68fc0ec70a1eb55c4a93b632b9'

/** MMLU-Pro and MMLU-Pro+ with reasoning before the answer, also as Llama's authors ask it. */
export const mmluProThinking: readonly Port[] = [
  port('doc_to_text', mmluPro, (doc) => question(doc, textsOf(doc, 'options').slice(0, 10))),
  port('doc_to_text', mmluProPlus, (doc) => question(doc, textsOf(doc, 'options'))),
  port('fewshot_to_text', mmluPro, (doc) => question(doc, textsOf(doc, 'options').slice(0, 10))),
  port('fewshot_to_text', mmluProPlus, (doc) => question(doc, textsOf(doc, 'options'))),
  port('fewshot_to_target', mmluPro, reasoning),
  port('fewshot_to_target', mmluProPlus, reasoning),
  port('fewshot_to_text', llama, bestAnswer),
]

function question(doc: PyDict, options: readonly string[]): string {
  if (options.length > 16) throw new IqError('DATA', 'there are more than 16 options')
  const lines = options.map((option, at) => {
    return `${String.fromCharCode(65 + at)}. ${strings.strip(option)}\n`
  })
  const asked = `Question:\n${textOf(doc, 'question')}\nOptions:\n${lines.join('')}`
  return `${asked}Answer: Let's think step by step.`
}

function reasoning(doc: PyDict): string {
  return textOf(doc, 'cot_content').replaceAll("A: Let's think step by step. ", '')
}

const answered = () => compileRegex('The answer is \\(([A-Z])\\)\\.')

function bestAnswer(doc: PyDict): string {
  const text = strings.removeprefix(textOf(doc, 'cot_content'), "A: Let's think step by step.")
  return answered().sub('The best answer is \\1.', strings.strip(text))
}

function port(name: string, source: string, of: (doc: PyDict) => PyValue): Port {
  return { name: `utils.${name}`, sources: [source], use: { kind: 'field', of } }
}
